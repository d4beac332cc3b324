import { parseArgs } from 'node:util';
import { ConfigError, type Environment, loadConfig, messageOf } from '@switchboard/kernel';
import { KeyRing } from '../adapters/key-ring';
import { configuredKeys } from '../adapters/key-source';
import { signatureSettings } from '../config';

const HELP = `Keys of the trail's checkpoints, as JSON on the standard output.

Usage: npm run --silent audit:key -- [options]

  --public   the public part of the keys in AUDIT_SIGNING_KEY or AUDIT_SIGNING_KEY_FILE, for those who verify
  --help     this text

Without --public a new private key, for AUDIT_SIGNING_KEY. It is stored nowhere. Exit code: 0, or 2 if it could not run.
`;

/** The command `audit:key`. @returns the exit code. Never throws. */
export async function runKey(
  argv: readonly string[],
  env: Environment,
  out: (text: string) => void = text => process.stdout.write(text),
  err: (text: string) => void = text => process.stderr.write(text),
): Promise<0 | 2> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { public: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    });
    if (values.help) out(HELP);
    else out(`${values.public ? await publicKeys(env) : await KeyRing.generate()}\n`);
    return 0;
  } catch (error) {
    err(`${messageOf(error)}\n`);
    return 2;
  }
}

async function publicKeys(env: Environment): Promise<string> {
  const keys = await configuredKeys(loadConfig(signatureSettings, env), false);
  if (!keys) throw new ConfigError('--public needs AUDIT_SIGNING_KEY or AUDIT_SIGNING_KEY_FILE.');
  return JSON.stringify(keys.publicSet());
}
