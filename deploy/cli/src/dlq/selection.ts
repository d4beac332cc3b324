import { parseArgs, type ParseArgsConfig } from 'node:util';
import { QUEUE_BINDINGS } from '@switchboard/contracts';
import { messageOf } from '@switchboard/kernel';
import type { ParkingFilter } from '@switchboard/messaging';
import { UsageError } from '../command';

export const FILTER_HELP = `  --queue <name>        only this queue: ${Object.keys(QUEUE_BINDINGS).join(', ')}
  --reason <text>       the reason's code, or a part of the reason
  --type <type>         event type, e.g. ticket.created
  --older-than <time>   parked longer ago: 30s, 10m, 2h, 7d
  --newer-than <time>   parked less long ago
  --limit <n>           messages at most, in all; the oldest of a queue first
`;

export const WHERE_HELP = `Where: RabbitMQ if AMQP_URL is set (with AMQP_NAMESPACE), else the standalone Switchboard in DATA_DIR (./.data), running or not.
`;

const filterOptions = {
  queue: { type: 'string' },
  reason: { type: 'string' },
  type: { type: 'string' },
  'older-than': { type: 'string' },
  'newer-than': { type: 'string' },
  limit: { type: 'string' },
} as const;

export interface Selection {
  readonly queues: readonly string[];
  readonly filter: ParkingFilter;
  readonly limit: number | undefined;
  /** Something narrows it down; a limit does not. */
  readonly narrowed: boolean;
}

/**
 * Reads filters, ids and the flags of a command.
 * @param flags names of the command's own switches
 * @throws UsageError for anything that can not be understood
 */
export function readSelection<F extends string>(
  argv: readonly string[],
  flags: readonly F[],
  now: Date,
): { selection: Selection; flags: ReadonlySet<F>; ids: readonly string[] } {
  const switches = Object.fromEntries(flags.map(flag => [flag, { type: 'boolean' }] as const));
  const { values, positionals: ids } = parse(argv, { ...filterOptions, ...switches });
  const given = (name: keyof typeof filterOptions) => values[name] as string | undefined;
  const [queue, reason, type, older, newer, limit] = [
    given('queue'),
    given('reason'),
    given('type'),
    given('older-than'),
    given('newer-than'),
    given('limit'),
  ];
  const filter: ParkingFilter = {
    ...(ids.length > 0 ? { ids } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(type === undefined ? {} : { type }),
    ...(older === undefined ? {} : { parkedBefore: ago('--older-than', older, now) }),
    ...(newer === undefined ? {} : { parkedAfter: ago('--newer-than', newer, now) }),
  };
  const selection = {
    queues: queuesOf(queue),
    filter,
    limit: limit === undefined ? undefined : wholeNumber(limit),
    narrowed: queue !== undefined || Object.keys(filter).length > 0,
  };
  return { selection, flags: new Set(flags.filter(flag => values[flag] === true)), ids };
}

function parse(argv: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    for (const [name, value] of Object.entries(values))
      if (value === '') throw new UsageError(`--${name} needs a value that is not empty`);
    return { values: values as Record<string, unknown>, positionals };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(messageOf(error));
  }
}

function queuesOf(name: string | undefined): readonly string[] {
  const known = Object.keys(QUEUE_BINDINGS);
  if (name === undefined) return known;
  if (known.includes(name)) return [name];
  throw new UsageError(`there is no queue ${name}; there are: ${known.join(', ')}`);
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

function ago(option: string, text: string, now: Date): Date {
  const [, count, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const seconds = SECONDS[unit];
  if (count === undefined || seconds === undefined)
    throw new UsageError(`${option} must be a number with s, m, h or d, such as 10m; not ${text}`);
  return new Date(now.getTime() - Number(count) * seconds * 1_000);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--limit must be a whole number from 1 on, not ${text}`);
  return Number(text);
}
