import { ConfigError, newId } from '@switchboard/kernel';
import { isConfirmed } from '@switchboard/persistence';
import { GATEWAY_ACTOR } from '../../domain/principal';
import { confirmEmail, patchUser, setPassword } from '../../people/domain/user-patch';
import { createUser, type CreateUserPorts } from '../../people/usecases/create-user';
import { checkNewPassword } from '../domain/password-policy';
import { generatePassword } from './first-admin';

export interface WantedAdmin {
  readonly email: string;
  readonly name: string;
  /** Whether somebody who has the address already is made an admin, and enabled. */
  readonly promote: boolean;
}

/** Makes or promotes an admin. @returns what to print. @throws ConfigError when somebody has the address already, Refusal for a bad password. */
export async function createAdmin(
  ports: CreateUserPorts,
  wanted: WantedAdmin,
  givenPassword: string | undefined,
): Promise<string> {
  const { email } = wanted;
  if (givenPassword !== undefined) checkNewPassword(givenPassword, email, '/--password-stdin');
  const cause = { correlationId: newId() };
  const existing = await ports.users.findByEmail(email);
  if (existing && !wanted.promote) {
    throw new ConfigError(
      `${email} has an account already (role ${existing.role}). Add --promote to make it an admin.`,
    );
  }
  const password = givenPassword ?? (existing?.passwordHash ? undefined : generatePassword());
  const shown =
    password !== undefined && givenPassword === undefined ? ` The password is ${password} (shown once).` : '';
  if (!existing) {
    const body = { email, name: wanted.name, role: 'admin' as const, ...(password === undefined ? {} : { password }) };
    await createUser(ports, newId(), body, GATEWAY_ACTOR, cause);
    return `${email} is an admin now.${shown}`;
  }
  if (password !== undefined) {
    const hash = await ports.passwords.hash(password);
    await ports.users.change(existing._id, cause, user => setPassword(user, hash, GATEWAY_ACTOR));
  }
  await ports.users.change(existing._id, cause, user =>
    patchUser(user, { role: 'admin', disabled: false }, GATEWAY_ACTOR),
  );
  await ports.users.change(existing._id, cause, user => (isConfirmed(user) ? null : confirmEmail(user, GATEWAY_ACTOR)));
  return `${email} is an admin now.${shown}`;
}
