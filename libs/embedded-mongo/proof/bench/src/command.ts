import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeNumber } from './whole-number';

/** Options of every benchmark. */
export const COMMON_OPTIONS = {
  folder: { type: 'string', default: tmpdir() },
  json: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Numbers of tickets as a list with commas, ascending. @throws Error that names the option and its range. */
export function sizesOf(text: string): number[] {
  return text
    .split(',')
    .map(size => wholeNumber('sizes', size.trim(), 100, 10_000_000))
    .sort((a, b) => a - b);
}

/** Lends a new folder inside `parent`, and removes it. */
export async function inFolder<T>(parent: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(parent, 'switchboard-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const progress = (line: string) => void process.stderr.write(line);

/** Runs a command; an error becomes a line and exit code 1. */
export function start(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  });
}
