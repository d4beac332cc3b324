import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf } from '@switchboard/kernel';
import { openExistingStore, openStore } from './embedded';
import { type TrailFiles, trailFiles } from './trail-files';

interface Command {
  readonly script: () => string;
  /** Which of its arguments names the database, as an address or a DATA_DIR; without: the environment does. */
  readonly databaseArgument?: number;
}

const transfer = (file: string) => join(dirname(require.resolve('@switchboard/embedded-mongo')), 'transfer', file);

/** Commands that need a database, by the name that package.json calls them. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'audit:verify': { script: () => join(dirname(require.resolve('@switchboard/audit')), 'commands', 'verify-cli.js') },
  'create-admin': {
    script: () => join(dirname(require.resolve('@switchboard/gateway')), 'commands', 'create-admin-cli.js'),
  },
  'store:export': { script: () => transfer('export-cli.js'), databaseArgument: 0 },
  'store:import': { script: () => transfer('import-cli.js'), databaseArgument: 1 },
};

const USAGE = `Runs a command against the database of this installation: the one that MONGODB_URI names, else the embedded
store in DATA_DIR (default ./.data), whether Switchboard runs or not.

  node deploy/standalone/dist/with-store.js <${Object.keys(COMMANDS).join('|')}> [options of the command]
`;

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    process.stdout.write(USAGE);
    return name === '--help' ? 0 : 2;
  }
  if (args.includes('--help')) return run(command.script(), args, {});
  if (command.databaseArgument !== undefined) return runOnArgument(command, args, command.databaseArgument);
  const dataDir = process.env['DATA_DIR'] || './.data';
  const trail = existing(trailFiles(dataDir, process.env));
  if (process.env['MONGODB_URI']) return run(command.script(), args, namesKeys(args) ? {} : trail);
  const store = await openExistingStore(dataDir);
  try {
    return await run(command.script(), args, { ...trail, MONGODB_URI: store.uri });
  } finally {
    await store.stop();
  }
}

/** Puts an address where the arguments name a DATA_DIR; a folder that does not exist becomes one only for an import. */
async function runOnArgument({ script }: Command, args: readonly string[], position: number): Promise<number> {
  const places = args.flatMap((arg, index) => (arg.startsWith('--') ? [] : [index]));
  const index = places[position];
  const named = index === undefined ? undefined : args[index];
  if (named === undefined || named === '-' || /^mongodb(\+srv)?:/.test(named)) return run(script(), args, {});
  const store =
    position === 0 || existsSync(named) ? await openExistingStore(named) : await openStore(named, undefined);
  try {
    // All databases: without the one in the path. Not as an argument, which everybody on the machine can read.
    const address = new URL('/', store.uri).href;
    return await run(script(), args.with(index as number, '-'), { MONGODB_URI: address });
  } finally {
    await store.stop();
  }
}

/** Whoever names keys for a MongoDB may mean another installation than the one in DATA_DIR. */
function namesKeys(args: readonly string[]): boolean {
  const { AUDIT_SIGNING_KEY: key, AUDIT_SIGNING_KEY_FILE: file } = process.env;
  return Boolean(key || file) || args.some(arg => arg.startsWith('--keys'));
}

/** The files that are there: before the first start there are none. */
function existing(files: TrailFiles): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(files).filter(([, file]) => existsSync(file)));
}

function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 2));
  });
}

main(process.argv.slice(2)).then(
  code => (process.exitCode = code),
  error => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 2;
  },
);
