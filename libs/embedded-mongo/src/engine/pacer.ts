import { fail } from '../errors';

/** Longest stretch of work before other connections get their turn, in milliseconds. */
const SLICE_MS = 8;

/** When an operation must give up: `maxTimeMS` of the command, as a point of `performance.now()`. */
export type Deadline = number | undefined;

export function deadlineOf(maxTimeMs: number | undefined): Deadline {
  return maxTimeMs === undefined || maxTimeMs <= 0 ? undefined : performance.now() + maxTimeMs;
}

/** Throws code 50 past the deadline. */
export function checkDeadline(deadline: Deadline): void {
  if (deadline !== undefined && performance.now() > deadline) fail(TIME_LIMIT, 'operation exceeded time limit');
}

/** MaxTimeMSExpired. */
export const TIME_LIMIT = 50;

/** Lets other connections run when the current stretch has become too long. Throws code 50 past the deadline. */
export class Pacer {
  private sliceEnd = performance.now() + SLICE_MS;

  constructor(private readonly deadline: Deadline) {}

  /** Whether {@link rest} is due; cheap, to be asked between any two steps. */
  get isDue(): boolean {
    return performance.now() >= this.sliceEnd;
  }

  async rest(): Promise<void> {
    checkDeadline(this.deadline);
    await new Promise(resolve => setImmediate(resolve));
    this.sliceEnd = performance.now() + SLICE_MS;
  }
}

/** Runs a stepping search to its end and returns everything it found. */
export async function collect<T>(steps: Iterable<T | undefined>, deadline: Deadline): Promise<T[]> {
  const pacer = new Pacer(deadline);
  const out: T[] = [];
  for (const step of steps) {
    if (step !== undefined) out.push(step);
    if (pacer.isDue) await pacer.rest();
  }
  return out;
}
