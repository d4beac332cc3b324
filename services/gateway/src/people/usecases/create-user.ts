import type { Actor, CreateUserBody } from '@switchboard/contracts';
import type { Cause, UserDocument } from '@switchboard/persistence';
import { checkNewPassword } from '../../accounts/domain/password-policy';
import { linkIssued } from '../../accounts/domain/account-link';
import { newUser, userCreated } from '../domain/user';
import type { Passwords } from '../../accounts/ports';
import { type LinkPorts, prepareLink } from '../../accounts/usecases/links';
import { emailTaken } from '../../accounts/usecases/sign-up';

export interface CreateUserPorts extends LinkPorts {
  readonly passwords: Passwords;
}

/**
 * Makes an account for somebody; without a password they are mailed an invitation.
 * @param id the same id makes the person once, however often it is tried.
 * @throws Refusal `email_taken`.
 */
export async function createUser(
  ports: CreateUserPorts,
  id: string,
  body: CreateUserBody,
  actor: Actor,
  cause: Cause,
): Promise<UserDocument> {
  const { password, ...rest } = body;
  if (password !== undefined) checkNewPassword(password, body.email);
  const hash = password === undefined ? null : await ports.passwords.hash(password);
  const bare = newUser(id, rest, hash, ports.clock.now());
  const links = hash === null ? [await prepareLink(ports, 'invitation')] : [];
  const user = { ...bare, links };
  const events = [userCreated(user, actor), ...links.map(link => linkIssued(link, actor))];
  const created = await ports.users.create(user, events, cause);
  if (typeof created !== 'string') return created;
  await ports.linkSecrets.remove(links.map(link => link.id));
  // An earlier try of the same request got as far as the write, and no further.
  const mine = await ports.users.find(id);
  if (!mine) throw emailTaken();
  return mine;
}
