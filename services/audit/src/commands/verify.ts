import { parseArgs } from 'node:util';
import { createLogger, type Environment, loadConfig, messageOf, PermanentError } from '@switchboard/kernel';
import { Database } from '@switchboard/persistence';
import { KeyRing } from '../adapters/key-ring';
import { configuredKeys, type KeySettings, readKeyFile } from '../adapters/key-source';
import { signatureSettings, verifySettings } from '../config';
import { verifyTrail } from '../wire';
import { describe } from './verify-text';

const HELP = `Checks the audit trail: every hash, every link, every place, that it is what the signed checkpoints say, and that it tells of
every ticket and person from the beginning (those of the last 5 minutes, or with unpublished events, may be on their way).

Usage: npm run audit:verify -- [options]

  --chain <id>           only the chain of this ticket or user
  --keys <file>          public keys of the checkpoints, JWK or JWK Set; may be given several times
  --checkpoints <file>   copy of the checkpoints outside of the database, or a log of audit; may be given several times
  --json                 the report as JSON
  --data-dir <dir>       the store of a standalone installation that is not running
  --help                 this text

Reads MONGODB_URI, unless --data-dir is given; without --keys AUDIT_SIGNING_KEY or AUDIT_SIGNING_KEY_FILE, without
--checkpoints AUDIT_CHECKPOINTS_FILE. Without a key only what the hashes alone show is found, which is not enough against
somebody who can write to the database. Exit code: 0 intact, 1 broken, 2 could not run.
`;

/** Progress is worth a line after this long; milliseconds. */
const PROGRESS_EVERY_MS = 2_000;

/** What the command does not bring itself. */
export interface VerifyEnvironment {
  /** Opens the store of a standalone installation. A service can not: the embedded store is not among what it may import. */
  readonly openDataDir?: (directory: string) => Promise<{ database: Database; close(): Promise<void> }>;
  readonly out?: (text: string) => void;
  readonly err?: (text: string) => void;
}

/** The command `audit:verify`. @returns the exit code: 0 intact, 1 broken, 2 could not run. Never throws. */
export async function runVerify(
  argv: readonly string[],
  env: Environment,
  { openDataDir, out = toStdout, err = toStderr }: VerifyEnvironment = {},
): Promise<0 | 1 | 2> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        chain: { type: 'string' },
        keys: { type: 'string', multiple: true },
        checkpoints: { type: 'string', multiple: true },
        json: { type: 'boolean', default: false },
        'data-dir': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      out(HELP);
      return 0;
    }
    const settings = loadConfig(signatureSettings, env);
    const verifier = await keysOf(values.keys ?? [], settings);
    const copies = values.checkpoints ?? (settings.AUDIT_CHECKPOINTS_FILE ? [settings.AUDIT_CHECKPOINTS_FILE] : []);
    const store = await open(values['data-dir'], env, openDataDir);
    try {
      const { chain } = values;
      const report = await verifyTrail(store.database, { chain, verifier, copies, onProgress: progress(err) });
      out(values.json ? `${JSON.stringify(report)}\n` : describe(report));
      return report.intact ? 0 : 1;
    } finally {
      await store.close();
    }
  } catch (error) {
    err(`${messageOf(error)}\n`);
    return 2;
  }
}

async function open(directory: string | undefined, env: Environment, openDataDir: VerifyEnvironment['openDataDir']) {
  if (directory !== undefined) {
    if (openDataDir) return openDataDir(directory);
    throw new PermanentError(
      'data_dir_unsupported',
      '--data-dir can not be opened by this command. Run `npm run store` and set MONGODB_URI to what it prints.',
    );
  }
  const { MONGODB_URI, LOG_LEVEL } = loadConfig(verifySettings, { LOG_LEVEL: 'silent', ...env });
  const database = await Database.connect({
    uri: MONGODB_URI,
    appName: 'audit-verify',
    logger: createLogger('audit-verify', LOG_LEVEL),
    poolSize: 2,
  });
  return { database, close: () => database.close() };
}

async function keysOf(files: readonly string[], settings: KeySettings): Promise<KeyRing | undefined> {
  if (files.length === 0) return configuredKeys(settings, false);
  const texts = await Promise.all(files.map(file => readKeyFile(file, '--keys')));
  return KeyRing.read(texts, `--keys ${files.join(', ')}`);
}

function progress(err: (text: string) => void) {
  let next = performance.now() + PROGRESS_EVERY_MS;
  return ({ entries, chains }: { entries: number; chains: number }) => {
    if (performance.now() < next) return;
    next = performance.now() + PROGRESS_EVERY_MS;
    err(`${entries} entries, ${chains} chains …\n`);
  };
}

function toStdout(text: string): void {
  process.stdout.write(text);
}

function toStderr(text: string): void {
  process.stderr.write(text);
}
