import { randomBytes } from 'node:crypto';
import { newId } from '@switchboard/kernel';
import { checkNewPassword } from '../domain/password-policy';
import { GATEWAY_ACTOR } from '../../domain/principal';
import { newUser, userCreated } from '../../people/domain/user';
import type { CreateUserPorts } from '../../people/usecases/create-user';

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

/** Who the first admin would be; chosen once, so that a start which is repeated still knows the account as its own. */
export interface Candidate {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** Whether nobody has seen the password yet. */
  readonly generated: boolean;
}

/** @param settings with the address in its canonical form. */
export function candidateOf(settings: { email: string; password?: string | undefined }): Candidate {
  const { email, password = generatePassword() } = settings;
  return { id: newId(), email, password, generated: settings.password === undefined };
}

/** Makes the first admin where none can sign in. Safe to repeat, and when several gateways start at once. */
export async function ensureFirstAdmin(ports: CreateUserPorts, candidate: Candidate): Promise<FirstAdmin> {
  const { id, email, password, generated } = candidate;
  const mine: FirstAdmin = { email, outcome: 'created', ...(generated ? { password } : {}) };
  if ((await ports.users.countActingAdmins()) > 0)
    return (await ports.users.find(id)) ? mine : { email, outcome: 'exists' };
  checkNewPassword(password, email, '/ADMIN_PASSWORD');
  const hash = await ports.passwords.hash(password);
  const user = newUser(id, { email, name: 'Administrator', role: 'admin' }, hash, ports.clock.now());
  const created = await ports.users.create(user, [userCreated(user, GATEWAY_ACTOR)], { correlationId: id });
  if (typeof created !== 'string') return mine;
  const holder = await ports.users.findByEmail(email);
  return { email, outcome: holder?.role === 'admin' ? 'exists' : 'taken' };
}
