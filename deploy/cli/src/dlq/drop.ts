import { UsageError, type Command } from '../command';
import { type Action, act, describeFound, insistOnChoice, matchedIn, missingIds, preview } from './action';
import { openMessages } from './connect';
import { FILTER_HELP, readSelection, WHERE_HELP } from './selection';
import { plural, printable } from './text';

/** Discards messages for good, after a question. */
export const dlqDrop: Command = {
  name: 'dlq drop',
  summary: 'discard them for good',
  help: `Discards parked messages for good. What they should have brought about will not happen.

Usage: npm run switchboard -- dlq drop <event-id>... [options]
       npm run switchboard -- dlq drop --all|<filters> [options]

${FILTER_HELP}  --all                 everything that is parked
  --dry-run             only say what would be done
  --yes                 do not ask; needed where there is no terminal
  --help                this text

${WHERE_HELP}Exit code: 0 dropped; 1 nothing matched, the answer was no, or not everything was dropped; 2 wrong usage, or not reachable.
`,
  async run(argv, terminal) {
    const { selection, flags } = readSelection(argv, ['all', 'dry-run', 'yes'], new Date());
    insistOnChoice(selection, flags.has('all'));
    const asks = !flags.has('yes') && !flags.has('dry-run');
    if (asks && !terminal.interactive)
      throw new UsageError(
        'dropping is for good, and here is nobody to ask: give --yes to do it, or --dry-run to look',
      );
    const { filter, limit = Infinity } = selection;
    const { lot, close } = await openMessages(terminal);
    try {
      const found = await preview(lot, selection);
      const missing = missingIds(selection, found);
      for (const id of missing) terminal.err(`no message ${printable(id)} is parked\n`);
      if (matchedIn(found) === 0) {
        terminal.err('nothing matches; nothing was dropped\n');
        return 1;
      }
      const total = Math.min(matchedIn(found), limit);
      if (flags.has('dry-run')) {
        terminal.out(`${describeFound(found, limit)}\ndry run: ${plural(total)} would be dropped\n`);
        return missing.length > 0 ? 1 : 0;
      }
      if (asks) {
        terminal.err(describeFound(found, limit));
        const answer = await terminal.ask(`Drop ${plural(total)} for good? Type yes: `);
        if (answer.trim().toLowerCase() !== 'yes') {
          terminal.err('nothing was dropped\n');
          return 1;
        }
      }
      const run: Action['run'] = (queue, share, onProgress) => lot.drop(queue, { ...filter, limit: share }, onProgress);
      const code = await act({ done: 'dropped', run }, found, limit, terminal);
      return code === 0 && missing.length > 0 ? 1 : code;
    } finally {
      await close();
    }
  },
};
