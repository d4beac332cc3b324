import type { Actor, CreateUserBody } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import type { Cause, UserDocument } from '@switchboard/persistence';
import { checkNewPassword } from '../domain/password-policy';
import { newUser, userCreated } from '../domain/user';
import type { Passwords, Users } from '../ports';
import { emailTaken } from './sign-up';

export interface CreateUserPorts {
  readonly users: Users;
  readonly passwords: Passwords;
  readonly clock: Clock;
}

/**
 * Makes an account for somebody; without a password they are invited.
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
  const user = newUser(id, rest, hash, ports.clock.now());
  const created = await ports.users.create(user, [userCreated(user, actor)], cause);
  if (typeof created !== 'string') return created;
  // An earlier try of the same request got as far as the write, and no further.
  const mine = await ports.users.find(id);
  if (!mine) throw emailTaken();
  return mine;
}
