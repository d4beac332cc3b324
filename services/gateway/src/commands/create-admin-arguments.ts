import { isUtf8 } from 'node:buffer';
import { parseArgs } from 'node:util';
import { LIMITS } from '@switchboard/contracts';
import { cleanAs, ConfigError, type TextKind } from '@switchboard/kernel';
import type { WantedAdmin } from '../accounts/usecases/create-admin';

export const USAGE = `Makes an admin.

  npm run create-admin -- --email ada@example.com [--name "Ada Admin"] [--password-stdin] [--promote]

  --email            address to sign in with
  --name             shown to others; default Administrator
  --password-stdin   read the password from standard input instead of generating one
  --promote          make somebody who has an account already an admin, and enable the account
  --help             this text

MONGODB_URI names the database, e.g. mongodb://127.0.0.1:27017/switchboard. A generated password is printed once.
`;

export interface CreateAdminArguments extends WantedAdmin {
  readonly passwordFromStdin: boolean;
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
  const { name = 'Administrator', promote = false } = values;
  return {
    email: cleaned('email', values.email ?? '', '--email', LIMITS.email),
    name: cleaned('name', name, '--name', LIMITS.name),
    promote,
    passwordFromStdin: values['password-stdin'] ?? false,
  };
}

/** @throws ConfigError naming the option. */
function cleaned(kind: TextKind, given: string, option: string, maxLength: number): string {
  const result = cleanAs(kind, given);
  if (!result.ok) throw new ConfigError(`${option} ${result.rule}.\n\n${USAGE}`);
  const { length } = [...result.text];
  if (length === 0 || length > maxLength)
    throw new ConfigError(`${option} must have 1 to ${maxLength} visible characters.\n\n${USAGE}`);
  return result.text;
}

/** The password in what standard input gave: UTF-8, without the line end. @throws ConfigError. */
export function passwordFrom(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new ConfigError('The password on standard input is not UTF-8.');
  const result = cleanAs('password', bytes.toString().replace(/\r?\n$/, ''));
  if (!result.ok) throw new ConfigError(`The password on standard input ${result.rule}.`);
  return result.text;
}
