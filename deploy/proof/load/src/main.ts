import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { messageOf } from '@switchboard/kernel';
import { brokerDown, Installation, overload, type Report, rollingRestart, type Scenario, slowConsumer } from './index';

const HELP = `Puts load on a Switchboard of real processes, and checks that nothing is lost.

  AMQP_URL=amqp://user:password@host:5672 npm run load -- --scenario overload

  --scenario S   overload         3 times the sustainable rate: shedding, latency, memory, catching up
                 broker-down      the broker can not be reached for a while: intake goes on, catch-up afterwards
                 rolling-restart  SIGTERM to every process, one after the other, behind a balancer
                 slow-consumer    a model that takes 10 s, thousands of tickets waiting for it
  --seconds N    how long the load, the outage or the watch lasts (default 60)
  --rate N       sustainable tickets a second; without it, it is found out first (about a minute)
  --factor N     how many times the sustainable rate an overload is (default 3)
  --messages N   tickets that wait for the slow consumer (default 5000)
  --settle N     how long all may take to be processed afterwards, seconds (default 900)
  --json FILE    writes the report there too
  --help         this text

MONGODB_URI: a MongoDB server without a database name; without it, the embedded store runs as one more process. Everything gets a namespace and
a database of its own, which are removed at the end. Ends with 0 when every check held, with 1 when one did not, with 2 for a wrong
argument. All processes share this machine with the load: figures of different machines can not be compared.
`;

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  overload,
  'broker-down': brokerDown,
  'rolling-restart': rollingRestart,
  'slow-consumer': slowConsumer,
};

class UsageError extends Error {}

function read() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      scenario: text,
      seconds: { ...text, default: '60' },
      rate: text,
      factor: { ...text, default: '3' },
      messages: { ...text, default: '5000' },
      settle: { ...text, default: '900' },
      json: text,
    },
  });
  const number = (name: string, given: string, max: number): number => {
    const value = Number(given);
    if (value > 0 && value <= max) return value;
    throw new UsageError(`--${name} takes a number above 0, up to ${max}, not "${given}".`);
  };
  if (values.help) return undefined;
  const scenario = SCENARIOS[values.scenario ?? ''];
  if (!scenario) throw new UsageError(`--scenario takes one of ${Object.keys(SCENARIOS).join(', ')}.`);
  const amqpUrl = process.env['AMQP_URL'];
  if (!amqpUrl) throw new UsageError('AMQP_URL must name a RabbitMQ, e.g. amqp://guest:guest@127.0.0.1:5672.');
  return {
    scenario,
    json: values.json,
    options: {
      amqpUrl,
      mongodbUri: process.env['MONGODB_URI'] || undefined,
      seconds: number('seconds', values.seconds, 3_600),
      rate: values.rate === undefined ? undefined : number('rate', values.rate, 10_000),
      factor: number('factor', values.factor, 100),
      messages: number('messages', values.messages, 1_000_000),
      settleSeconds: number('settle', values.settle, 86_400),
      progress: (line: string) => void process.stdout.write(`${line}\n`),
    },
  };
}

function render({ figures, checks }: Report): string {
  const width = Math.max(...Object.keys(figures).map(name => name.length));
  const value = (figure: unknown) => (typeof figure === 'object' ? JSON.stringify(figure) : String(figure));
  return [
    ...Object.entries(figures).map(([name, figure]) => `${name.padEnd(width)}  ${value(figure)}`),
    '',
    ...checks.map(({ what, ok, found }) => `${ok ? 'ok    ' : 'FAILED'}  ${what}: ${found}`),
  ].join('\n');
}

async function main(): Promise<number> {
  const task = read();
  if (!task) {
    process.stdout.write(HELP);
    return 0;
  }
  const stop = (signal: NodeJS.Signals) => {
    process.stderr.write(`${signal}: stopping\n`);
    void Installation.stopAll().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const report = await task.scenario(task.options);
  process.stdout.write(`\n${render(report)}\n`);
  if (task.json) await writeFile(task.json, `${JSON.stringify(report, null, 2)}\n`);
  return report.checks.every(({ ok }) => ok) ? 0 : 1;
}

main().then(
  code => (process.exitCode = code),
  error => {
    const usage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`${messageOf(error)}${usage ? ' See --help.' : ''}\n`);
    process.exitCode = usage ? 2 : 1;
  },
);
