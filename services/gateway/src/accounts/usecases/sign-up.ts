import type { SignupBody } from '@switchboard/contracts';
import { deriveId, newId } from '@switchboard/kernel';
import type { Cause, UserDocument } from '@switchboard/persistence';
import { linkIssued } from '../domain/account-link';
import { checkNewPassword } from '../domain/password-policy';
import { actorOf } from '../../domain/principal';
import { Refusal } from '../../domain/refusal';
import { newUser, userCreated } from '../../people/domain/user';
import { type LinkPorts, prepareLink } from './links';
import { type AccountPorts, openSession, type SignedIn } from './sign-in';

const REPEATABLE_MS = 24 * 3_600_000;

export const emailTaken = () =>
  new Refusal('conflict', 'email_taken', 'Somebody has this e-mail address already.', [
    { path: '/email', message: 'is taken' },
  ]);

/**
 * Makes an account with the role `user`, signs it in and has its address confirmed by mail.
 * Repeating it with the same idempotency key and body signs the same account in again: the answer holds tokens, and
 * those are never stored, so it is made anew instead of kept.
 * @throws Refusal `email_taken`.
 */
export async function signUp(
  ports: AccountPorts & LinkPorts,
  body: SignupBody,
  cause: Cause,
  idempotencyKey: string | undefined,
): Promise<SignedIn> {
  const { email } = body;
  checkNewPassword(body.password, email);
  const now = ports.clock.now();
  const id = idempotencyKey === undefined ? newId() : deriveId('signup', email, idempotencyKey);
  const hash = await ports.passwords.hash(body.password);
  const { name } = body;
  const link = await prepareLink(ports, 'verify');
  // Anybody may type any address: until its owner has confirmed it, nothing else is mailed there.
  const user = { ...newUser(id, { email, name, role: 'user' }, hash, now), emailConfirmed: false, links: [link] };
  const actor = actorOf({ id, name: user.name });
  const created = await ports.users.create(user, [userCreated(user, actor), linkIssued(link, actor)], cause);
  if (typeof created !== 'string') return openSession(ports, created);
  await ports.linkSecrets.remove([link.id]);
  const known = idempotencyKey === undefined ? null : await ports.users.find(id);
  if (!known || now.getTime() - known.createdAt.getTime() > REPEATABLE_MS) throw emailTaken();
  if (!(await isSame(ports, known, body))) {
    throw new Refusal('unprocessable', 'idempotency_mismatch', 'This Idempotency-Key was used with another body.');
  }
  return openSession(ports, known);
}

async function isSame(ports: AccountPorts, known: UserDocument, body: SignupBody): Promise<boolean> {
  const samePassword = await ports.passwords.verify(known.passwordHash, body.password);
  const sameName = known.version > 1 || known.name === body.name;
  return samePassword && sameName && !known.disabled;
}
