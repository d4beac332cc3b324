import type { Terminal } from '../command';

const EVERY_MS = 2_000;

/** A line on standard error every two seconds, so that a quick command prints none. */
export function progressLine(what: string, total: number, { err }: Terminal): { at(done: number): void; end(): void } {
  let last = 0;
  const timer = setInterval(() => err(`${what} ${last} of ${total} …\n`), EVERY_MS);
  return { at: done => void (last = done), end: () => clearInterval(timer) };
}
