import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf } from '@switchboard/kernel';
import { openExistingStore } from './embedded';
import { type TrailFiles, trailFiles } from './trail-files';

/** Commands of services that need a database, by the name that package.json calls them. */
const COMMANDS: Readonly<Record<string, () => string>> = {
  'audit:verify': () => join(dirname(require.resolve('@switchboard/audit')), 'verify-cli.js'),
  'create-admin': () => join(dirname(require.resolve('@switchboard/gateway')), 'create-admin-cli.js'),
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
  if (args.includes('--help')) return run(command(), args, {});
  const dataDir = process.env['DATA_DIR'] || './.data';
  const trail = existing(trailFiles(dataDir, process.env));
  if (process.env['MONGODB_URI']) return run(command(), args, namesKeys(args) ? {} : trail);
  const store = await openExistingStore(dataDir);
  try {
    return await run(command(), args, { ...trail, MONGODB_URI: store.uri });
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
