import type { PasswordBody } from '@switchboard/contracts';
import type { Cause } from '@switchboard/persistence';
import { checkNewPassword } from '../domain/password-policy';
import { actorOf, type Principal } from '../../domain/principal';
import { notFound, Refusal } from '../../domain/refusal';
import { epochOf } from '../../people/domain/user';
import { setPassword } from '../../people/domain/user-patch';
import type { AccountPorts } from './sign-in';

/** Sets an own new password and ends all other sessions. @throws Refusal `wrong_password`. */
export async function changePassword(
  ports: AccountPorts,
  body: PasswordBody,
  by: Principal,
  cause: Cause,
): Promise<void> {
  checkNewPassword(body.newPassword, by.email, '/newPassword');
  const user = await ports.users.find(by.id);
  if (!user) throw notFound('person');
  if (!(await ports.passwords.verify(user.passwordHash, body.currentPassword))) {
    throw new Refusal('unprocessable', 'wrong_password', 'The current password is wrong.', [
      { path: '/currentPassword', message: 'is wrong' },
    ]);
  }
  const hash = await ports.passwords.hash(body.newPassword);
  const result = await ports.users.change(by.id, cause, current => setPassword(current, hash, actorOf(by)));
  if (result.outcome !== 'applied') throw notFound('person');
  await ports.sessions.renew(by.sessionId, epochOf(result.document));
  await ports.sessions.endOthers(by.id, by.sessionId);
}
