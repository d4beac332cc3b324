import { randomBytes } from 'node:crypto';
import { newId } from '@switchboard/kernel';
import { checkNewPassword } from '../domain/password-policy';
import { GATEWAY_ACTOR } from '../domain/principal';
import { normaliseEmail } from '../domain/text';
import { newUser, userCreated } from '../domain/user';
import type { CreateUserPorts } from './create-user';

export interface FirstAdmin {
  readonly email: string;
  /** Only where this call made the account and its password: the one moment to show it. */
  readonly password?: string;
  readonly outcome:
    /** This call made the account. */
    | 'created'
    /** There is an admin already, or another process made one at the same moment. */
    | 'exists'
    /** No admin, and the address belongs to somebody with another role. */
    | 'taken';
}

/** 120 random bits, readable on a screen. */
export const generatePassword = (): string => randomBytes(15).toString('base64url');

/** Makes the first admin where none can sign in. Safe when several gateways start at once. */
export async function ensureFirstAdmin(
  ports: CreateUserPorts,
  settings: { email: string; password?: string | undefined },
): Promise<FirstAdmin> {
  const email = normaliseEmail(settings.email);
  if ((await ports.users.countActingAdmins()) > 0) return { email, outcome: 'exists' };
  const generated = settings.password === undefined ? generatePassword() : undefined;
  const password = settings.password ?? generated ?? '';
  checkNewPassword(password, email, '/ADMIN_PASSWORD');
  const hash = await ports.passwords.hash(password);
  const id = newId();
  const user = newUser(id, { email, name: 'Administrator', role: 'admin' }, hash, ports.clock.now());
  const created = await ports.users.create(user, [userCreated(user, GATEWAY_ACTOR)], { correlationId: id });
  if (typeof created !== 'string') return { email, outcome: 'created', ...(generated ? { password: generated } : {}) };
  const holder = await ports.users.findByEmail(email);
  return { email, outcome: holder?.role === 'admin' ? 'exists' : 'taken' };
}
