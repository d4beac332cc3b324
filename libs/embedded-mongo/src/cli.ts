import { parseArgs } from 'node:util';
import { startServer } from './server';

const HELP = `Runs the embedded MongoDB-compatible store on a port of this machine.

  npm run store -- [--port 27017] [--data-dir ./.data/store] [--ttl-sweep-ms 10000] [--replica-set NAME]

  --port          TCP port on 127.0.0.1 (default 27017; 0 takes any free port)
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
      port: { type: 'string', default: '27017' },
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
  const server = await startServer({
    port: wholeNumber('port', values.port, 65_535),
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
  console.log(`MONGODB_URI=mongodb://127.0.0.1:${server.port}/switchboard`);
}

function fail(error: unknown): never {
  console.error((error as Error).message);
  process.exit(1);
}

main().catch(fail);
