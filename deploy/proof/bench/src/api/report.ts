import { type Sample, table } from '@switchboard/store-bench';
import { CASES } from './cases';

/** How much longer the slowest may take with the most tickets than with the fewest. */
const AIM_GROWTH = 1.5;
/** Milliseconds for statistics with the most tickets. */
const AIM_STATS_MS = 300;

export interface Line extends Sample {
  readonly tickets: number;
  readonly name: string;
  readonly concurrency: number;
  /** Milliseconds of the gateway's process for each request. */
  readonly cpu: number;
  readonly bare: Sample;
}

/** A file of all tickets. */
export interface ExportLine {
  readonly tickets: number;
  readonly format: string;
  readonly seconds: number;
  readonly bytes: number;
  /** How much more memory the process had at most while it was written. */
  readonly grownBytes: number;
}

export interface Memory {
  readonly tickets: number;
  /** Of the gateway's process when all was done. */
  readonly bytes: number;
}

export interface Figures {
  readonly lines: readonly Line[];
  readonly exports: readonly ExportLine[];
  readonly memory: readonly Memory[];
}

const mib = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
const shareOf = (line: Line) => line.rate / line.bare.rate;

/** The figures as Markdown, and which of the aims they reach. */
export function render({ lines, exports, memory }: Figures): string {
  const figures = table(
    [
      'Tickets',
      'Request',
      'At once',
      'per second',
      'p50 ms',
      'p99 ms',
      'CPU ms',
      'limit per second',
      'limit p99 ms',
      'share',
    ],
    lines.map(line => [
      String(line.tickets),
      line.name,
      String(line.concurrency),
      line.rate.toFixed(0),
      line.p50.toFixed(1),
      line.p99.toFixed(1),
      line.cpu.toFixed(2),
      line.bare.rate.toFixed(0),
      line.bare.p99.toFixed(1),
      percent(shareOf(line)),
    ]),
  );
  const files = table(
    ['Tickets', 'File', 's', 'MiB', 'memory grew by MiB'],
    exports.map(one => [String(one.tickets), one.format, one.seconds.toFixed(1), mib(one.bytes), mib(one.grownBytes)]),
  );
  const held = memory.map(({ tickets, bytes }) => `${mib(bytes)} MiB with ${tickets} tickets`);
  return `${figures}\n${exports.length > 0 ? `${files}\n` : ''}Memory of the process at the end: ${held.join(', ')}.\n\n${aims(lines)}`;
}

function aims(lines: readonly Line[]): string {
  const rows = CASES.flatMap(({ name, aim }) => {
    const own = lines.filter(line => line.name === name);
    if (own.length === 0) return [];
    const shares = own.map(shareOf);
    const growth = growthOf(own);
    return [
      [
        name,
        aim === undefined ? '' : percent(aim),
        `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`,
        aim === undefined ? '' : `${shares.filter(share => share >= aim).length} of ${shares.length}`,
        growth === undefined ? '' : `${growth.toFixed(2)} (${growth <= AIM_GROWTH ? 'reached' : 'missed'})`,
      ],
    ];
  });
  const head = ['Request', 'aim', 'share of the limit', 'reached', `p99 most / fewest tickets (aim ${AIM_GROWTH})`];
  return `${table(head, rows)}\n${statsAim(lines)}`;
}

/** The worst of the concurrencies; undefined with one size. */
function growthOf(lines: readonly Line[]): number | undefined {
  const sizes = lines.map(({ tickets }) => tickets);
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (fewest === most) return undefined;
  const p99 = (tickets: number, concurrency: number) =>
    lines.find(line => line.tickets === tickets && line.concurrency === concurrency)?.p99 ?? Number.NaN;
  return Math.max(...lines.map(({ concurrency }) => p99(most, concurrency) / p99(fewest, concurrency)));
}

function statsAim(lines: readonly Line[]): string {
  const most = Math.max(...lines.map(({ tickets }) => tickets));
  const stats = lines.filter(({ name, tickets }) => tickets === most && /^(stats|times)/.test(name));
  if (stats.length === 0) return '';
  const worst = Math.max(...stats.map(({ p99 }) => p99));
  const verdict = worst < AIM_STATS_MS ? 'reached' : 'missed';
  return `Statistics with ${most} tickets: p99 at worst ${worst.toFixed(0)} ms (aim: under ${AIM_STATS_MS}): ${verdict}.\n`;
}
