import { parseArgs } from 'node:util';
import { startEmbeddedStore } from '@switchboard/embedded-mongo';
import { type CampaignResult, runCampaign } from './campaign';
import { failuresOf, tableOf } from './report';
import { CONSUMERS } from './scenarios';

const NAMES = CONSUMERS.map(({ service }) => service);
const HELP = `Kills each service at each step of its work and compares what comes of it with an undisturbed run.

  AMQP_URL=amqp://… npm run crash-points -- [--service NAME]… [--scenario TEXT] [--label TEXT] [--all]

  --service   ${NAMES.join(', ')}; may be repeated (default: all)
  --scenario  only scenarios whose name contains this
  --label     only places to die at whose name is this, e.g. "after SMTP accept"
  --all       every boundary, also those between which nothing outside the process changes
  --help      this text

AMQP_URL names a RabbitMQ; MONGODB_URI a MongoDB server, without it the embedded store is used. Both get names of their own, which are
removed at the end. Prints a table; ends with 0 when every restart led to the same final state, with 1 when one did not, with 2 when
the arguments are wrong.`;

interface Arguments {
  readonly service: readonly string[];
  readonly scenario?: string | undefined;
  readonly label?: string | undefined;
  readonly all: boolean;
  readonly help: boolean;
}

class UsageError extends Error {}

function readArguments(): Arguments {
  const options = {
    service: { type: 'string', multiple: true, default: NAMES },
    scenario: { type: 'string' },
    label: { type: 'string' },
    all: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const unknown = values.service.find(name => !NAMES.includes(name));
    if (unknown !== undefined) throw new Error(`--service ${unknown} is none of ${NAMES.join(', ')}.`);
    return values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message} See --help.`);
  }
}

async function main(): Promise<number> {
  const { service, scenario, label, all, help } = readArguments();
  if (help) {
    console.log(HELP);
    return 0;
  }
  const amqpUrl = process.env['AMQP_URL'];
  if (!amqpUrl) throw new UsageError('AMQP_URL is not set: it names the RabbitMQ to work on. See --help.');
  const store = process.env['MONGODB_URI'] ? undefined : await startEmbeddedStore();
  const mongodbUri = process.env['MONGODB_URI'] ?? store?.uri ?? '';
  const wanted = (name: string, at?: string) =>
    (scenario === undefined || name.includes(scenario)) && (label === undefined || at === undefined || at === label);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stop.abort(new UsageError(`ended by ${signal}; what was made for it is removed`)));
  const results: CampaignResult[] = [];
  try {
    for (const consumer of CONSUMERS.filter(one => service.includes(one.service))) {
      const options = { amqpUrl, mongodbUri, selection: all ? 'all' : 'states', wanted } as const;
      results.push(
        await runCampaign(consumer, { ...options, signal: stop.signal, progress: line => console.error(line) }),
      );
    }
  } finally {
    await store?.stop();
  }
  return report(results);
}

function report(results: readonly CampaignResult[]): number {
  const failures = results.flatMap(failuresOf);
  const deaths = results.flatMap(({ points }) => points).length;
  console.log(tableOf(results));
  console.log(`\n${deaths} deaths, ${failures.length} problems`);
  for (const failure of failures) console.log(`- ${failure}`);
  if (deaths === 0) throw new UsageError('No place to die at has this name; without --label the table lists them all.');
  return failures.length === 0 ? 0 : 1;
}

main().then(
  code => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof UsageError ? error.message : error);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
