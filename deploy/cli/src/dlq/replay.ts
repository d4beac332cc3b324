import type { ParkedList } from '@switchboard/messaging';
import type { Command } from '../command';
import { type Action, act, allot, describeFound, insistOnChoice, matchedIn, missingIds, preview } from './action';
import { openMessages } from './connect';
import { FILTER_HELP, readSelection, WHERE_HELP } from './selection';
import { plural, printable } from './text';

/** Sends messages back to the queues that gave them up. */
export const dlqReplay: Command = {
  name: 'dlq replay',
  summary: 'send them back to the queue that gave them up',
  help: `Sends parked messages back to the queue that gave them up, and to no other: same event id, all tries anew.
Interrupted at any moment, a message may come twice and is never lost; consumers recognise an event that comes twice.

Usage: npm run switchboard -- dlq replay <event-id>... [options]
       npm run switchboard -- dlq replay --all|<filters> [options]

${FILTER_HELP}  --all                 everything that is parked
  --dry-run             only say what would be done
  --force               also what no consumer can read; it will be parked again
  --help                this text

${WHERE_HELP}Exit code: 0 all replayed; 1 nothing matched, or not everything was replayed; 2 wrong usage, or not reachable.
`,
  async run(argv, terminal) {
    const { selection, flags } = readSelection(argv, ['all', 'dry-run', 'force'], new Date());
    insistOnChoice(selection, flags.has('all'));
    const { filter, limit = Infinity } = selection;
    const force = flags.has('force');
    const { lot, close } = await openMessages(terminal);
    try {
      const found = await preview(lot, selection);
      const missing = missingIds(selection, found);
      for (const id of missing) terminal.err(`no message ${printable(id)} is parked\n`);
      if (matchedIn(found) === 0) {
        terminal.err('nothing matches; nothing was replayed\n');
        return 1;
      }
      if (flags.has('dry-run')) {
        terminal.out(`${describeFound(found, limit)}\n${forecast(found, limit, force)}`);
        return missing.length > 0 ? 1 : 0;
      }
      const run: Action['run'] = (queue, share, onProgress) =>
        lot.replay(queue, { ...filter, limit: share, force }, onProgress);
      const code = await act({ done: 'replayed', run }, found, limit, terminal);
      return code === 0 && missing.length > 0 ? 1 : code;
    } finally {
      await close();
    }
  },
};

function forecast(found: ReadonlyMap<string, ParkedList>, limit: number, force: boolean): string {
  const refusedOf = ({ unreadable }: ParkedList) => (force ? 0 : unreadable);
  const shares = allot(found, limit, list => list.matched - refusedOf(list));
  return [...found]
    .filter(([, { matched }]) => matched > 0)
    .map(([queue, list]) => {
      const refused = refusedOf(list);
      const note = refused > 0 ? `; ${refused} that no consumer can read would be refused (--force)` : '';
      return `dry run: ${queue}: ${plural(shares.get(queue) ?? 0)} would be replayed${note}\n`;
    })
    .join('');
}
