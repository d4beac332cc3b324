import { parseArgs } from 'node:util';
import { ConfigError } from '@switchboard/kernel';
import { FAULT_KINDS, type FaultKind } from './faults/fault';

export interface Options {
  readonly tickets: number;
  /** Submissions per second. */
  readonly rate: number;
  readonly seed: number;
  /** Faults per 100 tickets. */
  readonly density: number;
  readonly faults: readonly FaultKind[];
  /** Whether `faults` was written out; then one that is impossible here is an error, else it is left out. */
  readonly faultsChosen: boolean;
  readonly broker: 'own' | 'given';
  readonly amqpUrl: string | undefined;
  readonly store: 'own' | 'given';
  readonly mongodbUri: string | undefined;
  readonly restartStoreCommand: string | undefined;
  /** How long the end may take after the last fault; milliseconds. */
  readonly drainMs: number;
  readonly json: string | undefined;
  readonly keep: boolean;
}

export const HELP = `Runs Switchboard as one process per service, breaks it while tickets come in, and checks what was promised.

  npm run chaos -- [options]

  --tickets <n>        tickets to submit (default 2000)
  --rate <n>           submissions per second (default 30)
  --seed <n>           chooses faults and tickets; the same seed plans the same run (default: random, printed)
  --density <n>        faults per 100 tickets (default 2.5)
  --faults <list>      only these, separated by commas: ${FAULT_KINDS.join(', ')}
  --broker own|given   own: a RabbitMQ node of this run, which may be killed; given: AMQP_URL, never restarted
                       (default: given if AMQP_URL is set, else own, which needs rabbitmq-server installed)
  --store own|given    own: the embedded store as a process of this run, which may be killed; given: MONGODB_URI
                       (default: given if MONGODB_URI is set, else own)
  --restart-store-command <cmd>  how to restart a given store; without it a given store is left alone
  --drain-seconds <n>  how long the end may take (default 150)
  --json <file>        writes the whole report there
  --keep               keeps database, queues, logs and data for a look afterwards, and prints where they are
  --help               this text

Exit code: 0 every invariant holds, 1 at least one does not, 2 the run could not be made.
`;

const FLAGS = {
  tickets: { type: 'string', default: '2000' },
  rate: { type: 'string', default: '30' },
  seed: { type: 'string' },
  density: { type: 'string', default: '2.5' },
  faults: { type: 'string' },
  broker: { type: 'string' },
  store: { type: 'string' },
  'restart-store-command': { type: 'string' },
  'drain-seconds': { type: 'string', default: '150' },
  json: { type: 'string' },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** @returns null when only the help text is wanted. @throws ConfigError that names the flag. */
export function parseOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options | null {
  const values = read(argv);
  if (values.help) return null;
  const amqpUrl = env['AMQP_URL'] || undefined;
  const mongodbUri = env['MONGODB_URI'] || undefined;
  const broker = oneOf('--broker', values.broker ?? (amqpUrl ? 'given' : 'own'));
  const store = oneOf('--store', values.store ?? (mongodbUri ? 'given' : 'own'));
  if (broker === 'given' && !amqpUrl) throw new ConfigError('--broker given needs AMQP_URL=amqp://user:password@host');
  if (store === 'given' && !mongodbUri) throw new ConfigError('--store given needs MONGODB_URI=mongodb://host:27017/');
  return {
    tickets: number('--tickets', values.tickets, 1, 100_000, true),
    rate: number('--rate', values.rate, 0.1, 1_000),
    seed: number('--seed', values.seed ?? String(Math.floor(Math.random() * 1_000_000)), 0, 2 ** 32 - 1, true),
    density: number('--density', values.density, 0, 100),
    faults: values.faults === undefined ? FAULT_KINDS : faultList(values.faults),
    faultsChosen: values.faults !== undefined,
    broker,
    amqpUrl: broker === 'given' ? amqpUrl : undefined,
    store,
    mongodbUri: store === 'given' ? mongodbUri : undefined,
    restartStoreCommand: values['restart-store-command'],
    drainMs: number('--drain-seconds', values['drain-seconds'], 1, 3_600) * 1_000,
    json: values.json,
    keep: values.keep,
  };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: FLAGS }).values;
  } catch (error) {
    throw new ConfigError(`${(error as Error).message} See --help.`);
  }
}

function number(flag: string, text: string, min: number, max: number, whole = false): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
  throw new ConfigError(`${flag} must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}, not "${text}"`);
}

function oneOf(flag: string, text: string): 'own' | 'given' {
  if (text === 'own' || text === 'given') return text;
  throw new ConfigError(`${flag} must be own or given, not "${text}"`);
}

function faultList(text: string): FaultKind[] {
  const names = text.split(',').map(name => name.trim());
  return names.map(name => {
    const kind = FAULT_KINDS.find(known => known === name);
    if (!kind) throw new ConfigError(`--faults: there is no "${name}"; there are ${FAULT_KINDS.join(', ')}`);
    return kind;
  });
}
