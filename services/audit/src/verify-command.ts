import { parseArgs } from 'node:util';
import { createLogger, type Environment, loadConfig, messageOf, PermanentError } from '@switchboard/kernel';
import { Database } from '@switchboard/persistence';
import { verifySettings } from './config';
import { verifyTrail, type VerifyReport } from './verify';

const HELP = `Checks the audit trail: every hash, every link, every place.

Usage: npm run audit:verify -- [options]

  --chain <id>       only the chain of this ticket or user
  --json             the report as JSON
  --data-dir <dir>   the store of a standalone installation that is not running
  --help             this text

Reads MONGODB_URI, unless --data-dir is given. Exit code: 0 intact, 1 broken, 2 could not run.
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
        json: { type: 'boolean', default: false },
        'data-dir': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      out(HELP);
      return 0;
    }
    const store = await open(values['data-dir'], env, openDataDir);
    try {
      const report = await verifyTrail(store.database, { chain: values.chain, onProgress: progress(err) });
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

function progress(err: (text: string) => void) {
  let next = performance.now() + PROGRESS_EVERY_MS;
  return ({ entries, chains }: { entries: number; chains: number }) => {
    if (performance.now() < next) return;
    next = performance.now() + PROGRESS_EVERY_MS;
    err(`${entries} entries, ${chains} chains …\n`);
  };
}

function describe({ broken, entries, chains, seconds, intact }: VerifyReport): string {
  const found = broken.map(
    ({ kind, chain, index, id, expected, found: actual }) =>
      `${kind.toUpperCase()} chain ${chain} index ${index}${id === null ? '' : ` entry ${id}`}: expected ${expected}; found ${actual}\n`,
  );
  const verdict = intact ? 'intact' : `broken: ${broken.length} of ${chains} chains`;
  return `${found.join('')}${entries} entries, ${chains} chains, ${seconds.toFixed(1)} s: ${verdict}\n`;
}

function toStdout(text: string): void {
  process.stdout.write(text);
}

function toStderr(text: string): void {
  process.stderr.write(text);
}
