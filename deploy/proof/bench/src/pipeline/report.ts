import { table } from '@switchboard/store-bench';
import type { Figures } from './measure';

export interface PerTicket {
  /** All commands. */
  readonly commands: number;
  readonly flushes: number | undefined;
  /** Milliseconds. */
  readonly processor: { readonly product: number; readonly store: number };
}

export function perTicket({ used, tickets }: Figures): PerTicket {
  return {
    commands: sum([...used.commands.values()]) / tickets,
    flushes: used.flushes === undefined ? undefined : used.flushes / tickets,
    processor: { product: used.processor.product / tickets, store: used.processor.store / tickets },
  };
}

/** Two tables in Markdown: what a ticket costs, and its commands by collection, most first. */
export function render(figures: Figures): string {
  const { tickets, used, perSecond, assigned, mailed } = figures;
  const { commands, flushes, processor } = perTicket(figures);
  const whole = table(
    [
      'Tickets',
      'per second',
      'commands each',
      'flushes each',
      'processor each, ms',
      'of it the store',
      'assigned p50 ms',
      'p99 ms',
      'mailed p50 ms',
      'p99 ms',
    ],
    [
      [
        String(tickets),
        perSecond.toFixed(1),
        commands.toFixed(1),
        flushes?.toFixed(1) ?? 'not told',
        (processor.product + processor.store).toFixed(1),
        processor.store.toFixed(1),
        ...[assigned.p50, assigned.p99, mailed.p50, mailed.p99].map(value => value.toFixed(0)),
      ],
    ],
  );
  const rows = [...used.commands]
    .map(([key, count]) => ({ words: key.split(' '), count: count / tickets }))
    .filter(({ count }) => count >= 0.05)
    .sort((a, b) => b.count - a.count);
  const lines = rows.map(({ words: [collection = '', command = ''], count }) => [
    collection,
    command,
    count.toFixed(1),
  ]);
  return `${whole}\n${table(['Collection', 'Command', 'each'], lines)}`;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
