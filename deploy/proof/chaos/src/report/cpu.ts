import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** CPU seconds, user and system, of this process and of its children that have ended; undefined where /proc does not tell. */
export function cpuSeconds(): number | undefined {
  try {
    // The second field, the name, may hold blanks; what follows its bracket is the third.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = [11, 12, 13, 14].map(index => Number(fields[index]));
    return ticks.reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}
