import { messageOf } from '@switchboard/kernel';
import { UsageError, type Command, type ExitCode, type Terminal } from './command';
import { dlqDrop } from './dlq/drop';
import { dlqList } from './dlq/list';
import { dlqReplay } from './dlq/replay';
import { dlqShow } from './dlq/show';
import { statsRebuild } from './stats/rebuild';

/** Every command there is; a new one is a file and a line here. */
export const COMMANDS: readonly Command[] = [dlqList, dlqShow, dlqReplay, dlqDrop, statsRebuild];

/** Finds the command and runs it. Never throws. */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const command = COMMANDS.find(({ name }) => argv.slice(0, 2).join(' ') === name);
  const wantsHelp = argv.includes('--help') || argv.includes('-h');
  try {
    if (command && wantsHelp) terminal.out(command.help);
    else if (command) return await command.run(argv.slice(2), terminal);
    else if (wantsHelp) terminal.out(overview());
    else
      throw new UsageError(argv.length === 0 ? 'which command?' : `there is no command ${argv.slice(0, 2).join(' ')}`);
    return 0;
  } catch (error) {
    terminal.err(`${messageOf(error)}\n`);
    if (error instanceof UsageError) terminal.err(command ? `See: switchboard ${command.name} --help\n` : overview());
    return 2;
  }
}

function overview(): string {
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(13)} ${summary}`);
  return `Commands for operators.

Usage: npm run switchboard -- <command> [options]

${rows.join('\n')}

Each has --help. Exit codes: 0 done; 1 nothing matched, or not everything could be done; 2 wrong usage, or not reachable.
`;
}
