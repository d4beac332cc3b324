import type { ParkedSummary } from '@switchboard/messaging';
import { UsageError, type Command } from '../command';
import { eachQueue, openMessages } from './connect';
import { FILTER_HELP, readSelection, WHERE_HELP } from './selection';
import { describeParked, plural } from './text';

const SHOWN = 50;

interface QueueTotals {
  readonly queue: string;
  readonly parked: number;
  readonly matched: number;
}

/** Prints what is parked and leaves it there. */
export const dlqList: Command = {
  name: 'dlq list',
  summary: 'messages that were given up, and why',
  help: `Lists the messages that services gave up on: queue, event id, type, ticket or user, reason, attempts, age. No bodies.

Usage: npm run switchboard -- dlq list [options]

${FILTER_HELP}                        (default ${SHOWN}; the totals count the rest)
  --json                one JSON document
  --help                this text

${WHERE_HELP}Exit code: 0, also when nothing is parked; 2 wrong usage, or the messages could not be reached.
`,
  async run(argv, terminal) {
    const now = new Date();
    const { selection, flags, ids } = readSelection(argv, ['json'], now);
    if (ids.length > 0) throw new UsageError(`dlq list takes no ids: dlq show ${ids[0]}`);
    const messages: ParkedSummary[] = [];
    const totals: QueueTotals[] = [];
    const { lot, close } = await openMessages(terminal);
    try {
      await eachQueue(selection.queues, async queue => {
        const limit = (selection.limit ?? SHOWN) - messages.length;
        const { parked, matched, messages: found } = await lot.list(queue, { ...selection.filter, limit });
        totals.push({ queue, parked, matched });
        messages.push(...found);
      });
    } finally {
      await close();
    }
    if (flags.has('json')) terminal.out(`${JSON.stringify({ queues: totals, messages }, null, 2)}\n`);
    else terminal.out(report(messages, totals, selection.narrowed, now));
    return 0;
  },
};

function report(
  messages: readonly ParkedSummary[],
  totals: readonly QueueTotals[],
  narrowed: boolean,
  now: Date,
): string {
  const matched = totals.reduce((sum, total) => sum + total.matched, 0);
  const rows = totals.map(
    total => `${total.queue}: ${total.parked} parked${narrowed ? `, ${total.matched} match` : ''}\n`,
  );
  const more = matched > messages.length ? `${messages.length} of ${plural(matched)} shown; --limit shows more\n` : '';
  const gap = messages.length > 0 ? '\n' : '';
  return `${messages.map(message => describeParked(message, now)).join('')}${gap}${rows.join('')}${more}`;
}
