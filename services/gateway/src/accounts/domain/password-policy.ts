import { LIMITS } from '@switchboard/contracts';
import { malformed } from '../../domain/refusal';

/** @param path field that carries the password. @throws Refusal naming it. */
export function checkNewPassword(password: string, email: string, path = '/password'): void {
  const length = [...password].length;
  if (length < LIMITS.passwordMin) throw malformed(path, `must have at least ${LIMITS.passwordMin} characters`);
  if (length > LIMITS.passwordMax) throw malformed(path, `must have at most ${LIMITS.passwordMax} characters`);
  if (password.toLowerCase() === email.toLowerCase()) throw malformed(path, 'must not be the e-mail address');
}
