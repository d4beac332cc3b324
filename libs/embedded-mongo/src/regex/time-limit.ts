import { createContext, Script } from 'node:vm';
import { fail } from '../errors';

/** Milliseconds that patterns may take before others get their turn: one document, or one write. */
const LIMIT_MS = 1000;

/** Times below this do not add up: a search of many documents may be long, only none of its steps. */
const NOTABLE_MS = 1;

let spent = 0;

const sandbox: { work?: () => unknown } & Record<string, unknown> = {};
const context = createContext(sandbox);
const script = new Script('work()');

/**
 * Runs a piece of pattern work. What `mayBeLong` is ended from outside when the time is over (which costs a
 * fraction of a millisecond, so not for small work). Throws code 51156, MongoDB's for a pattern that ran into a limit.
 */
export function timeLimited<T>(mayBeLong: boolean, work: () => T): T {
  const left = LIMIT_MS - spent;
  if (left <= 0) tooLong();
  const start = performance.now();
  try {
    return mayBeLong ? interruptible(work, Math.ceil(left)) : work();
  } finally {
    const took = performance.now() - start;
    if (took > NOTABLE_MS) note(took);
  }
}

function note(took: number): void {
  if (spent === 0) setImmediate(() => (spent = 0));
  spent += took;
}

function interruptible<T>(work: () => T, timeout: number): T {
  sandbox.work = work;
  try {
    return script.runInContext(context, { timeout }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return tooLong();
    throw error;
  } finally {
    delete sandbox.work;
  }
}

function tooLong(): never {
  return fail(
    51156,
    `Error occurred while executing the regular expression. Result code: match limit of ${LIMIT_MS} ms`,
  );
}
