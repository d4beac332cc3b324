import { parseArgs } from 'node:util';
import { claimStoreFolder } from './access/store-folder';
import { startServer } from './server';

const HELP = `Runs the embedded MongoDB-compatible store for programs on this machine.

  npm run store -- [--port 27017 | --socket] [--data-dir ./.data/store] [--ttl-sweep-ms 10000] [--replica-set NAME]

  --port          TCP port on 127.0.0.1 (default 27017; 0 takes any free port). Clients need the password, which is made at
                  the first start, is part of the address printed, and is kept in the data folder (store-password)
  --socket        instead of the port a socket in the data folder, which this user alone can open, without a password
  --data-dir      folder of the data files, made if absent (default ./.data/store)
  --ttl-sweep-ms  milliseconds between removals of expired documents (default 10000)
  --replica-set   name of a replica set to present itself as, so that drivers repeat failed writes (default: none)
  --help          this text

Ctrl+C or SIGTERM stops it cleanly. Clients use the address printed when it is ready.`;

function wholeNumber(name: string, text: string, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max)
    throw new Error(`--${name} must be a whole number from 0 to ${max}, not "${text}". See --help.`);
  return value;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      socket: { type: 'boolean', default: false },
      'data-dir': { type: 'string', default: './.data/store' },
      'ttl-sweep-ms': { type: 'string', default: '10000' },
      'replica-set': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (values.socket && (values.port !== undefined || values['replica-set'] !== undefined))
    throw new Error('--socket takes neither --port nor --replica-set. See --help.');
  // Nobody else may read what is stored, whatever the shell's umask says.
  process.umask(0o077);
  for (const sentence of claimStoreFolder(values['data-dir'])) console.error(sentence);
  const server = await startServer({
    ...(values.socket ? {} : { port: wholeNumber('port', values.port ?? '27017', 65_535) }),
    dataDir: values['data-dir'],
    ...(values['replica-set'] === undefined ? {} : { replicaSet: values['replica-set'] }),
    ttlSweepMs: Math.max(1, wholeNumber('ttl-sweep-ms', values['ttl-sweep-ms'], 86_400_000)),
  });
  const stop = () => {
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // Last: whoever waits for this line may send a signal at once.
  console.log(`MONGODB_URI=${server.uri}switchboard`);
}

function fail(error: unknown): never {
  console.error((error as Error).message);
  process.exit(1);
}

main().catch(fail);
