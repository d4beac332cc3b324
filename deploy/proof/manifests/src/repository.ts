import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');

/** A path below the root of the repository. */
export function repositoryRoot(...parts: string[]): string {
  return join(root, ...parts);
}

/** Whether a program is there and answers; says on stderr what is skipped if not. */
export function commandAnswers(command: string, args: readonly string[], skipped: string): boolean {
  const answers = spawnSync(command, [...args], { stdio: 'ignore' }).status === 0;
  if (!answers) process.stderr.write(`"${command} ${args.join(' ')}" does not answer: ${skipped} skipped\n`);
  return answers;
}
