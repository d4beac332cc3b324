import { parseArgs } from 'node:util';
import { ConfigError, newId, type Clock } from '@switchboard/kernel';
import { createUser } from './actions/create-user';
import { generatePassword } from './actions/first-admin';
import { GATEWAY_ACTOR } from './domain/principal';
import { normaliseEmail } from './domain/text';
import { patchUser, setPassword } from './domain/user-patch';
import type { Passwords, Users } from './ports';

export const USAGE = `Makes an admin.

  npm run create-admin -- --email ada@example.com [--name "Ada Admin"] [--password-stdin] [--promote]

  --email            address to sign in with
  --name             shown to others; default Administrator
  --password-stdin   read the password from standard input instead of generating one
  --promote          make somebody who has an account already an admin, and enable the account
  --help             this text

MONGODB_URI names the database, e.g. mongodb://127.0.0.1:27017/switchboard. A generated password is printed once.
`;

export interface CreateAdminArguments {
  readonly email: string;
  readonly name: string;
  readonly passwordFromStdin: boolean;
  readonly promote: boolean;
}

/** Undefined: help is wanted. @throws ConfigError for anything that can not be understood. */
export function readArguments(argv: readonly string[]): CreateAdminArguments | undefined {
  const options = {
    email: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
    promote: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const values = (() => {
    try {
      return parseArgs({ args: [...argv], options }).values;
    } catch (error) {
      throw new ConfigError(`${(error as Error).message}\n\n${USAGE}`);
    }
  })();
  if (values.help) return undefined;
  if (!values.email || !/^[^\s@]+@[^\s@]+$/.test(values.email)) {
    throw new ConfigError(`--email must be an e-mail address.\n\n${USAGE}`);
  }
  const { name = 'Administrator', promote = false } = values;
  return { email: values.email, name, promote, passwordFromStdin: values['password-stdin'] ?? false };
}

interface Ports {
  readonly users: Users;
  readonly passwords: Passwords;
  readonly clock: Clock;
}

/** Makes or promotes an admin. @returns what to print. @throws ConfigError when somebody has the address already. */
export async function createAdmin(
  ports: Ports,
  args: CreateAdminArguments,
  givenPassword: string | undefined,
): Promise<string> {
  const email = normaliseEmail(args.email);
  const cause = { correlationId: newId() };
  const existing = await ports.users.findByEmail(email);
  if (existing && !args.promote) {
    throw new ConfigError(
      `${email} has an account already (role ${existing.role}). Add --promote to make it an admin.`,
    );
  }
  const password = givenPassword ?? (existing?.passwordHash ? undefined : generatePassword());
  const shown =
    password !== undefined && givenPassword === undefined ? ` The password is ${password} (shown once).` : '';
  if (!existing) {
    const body = { email, name: args.name, role: 'admin' as const, ...(password === undefined ? {} : { password }) };
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
  return `${email} is an admin now.${shown}`;
}
