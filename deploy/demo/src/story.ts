import { styleText } from 'node:util';
import { Progress } from './progress';

/** Where the demo tells what happens, for people who read along. */
export interface Story {
  act(title: string): void;
  tell(...lines: string[]): void;
  progress(label: string, total: number): Pick<Progress, 'show'>;
}

/** Acts and sentences on standard output, progress on standard error. */
export function terminalStory(out: NodeJS.WriteStream = process.stdout): Story {
  let acts = 0;
  return {
    act: title => {
      const line = `${(acts += 1)}. ${title}`;
      out.write(`\n${out.isTTY ? styleText('bold', line) : line}\n`);
    },
    tell: (...lines) => void out.write(lines.map(line => `   ${line}\n`).join('')),
    progress: (label, total) => new Progress(label, total),
  };
}

/** The first line of a text, as far as it fits. */
export const quoted = (text: string): string => {
  const [line = ''] = text.split('\n');
  return `“${line.length > 90 ? `${line.slice(0, 89)}…` : line}”`;
};
