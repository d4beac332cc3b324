import { TransientError } from '../errors';

interface Limits {
  readonly timeoutMs: number;
  /** Ends the wait early. */
  readonly signal?: AbortSignal | undefined;
}

/** A time limit, and what is thrown when it is over. */
export type Deadline = Limits &
  (
    | {
        /** Code of the TransientError. */
        readonly code: string;
        /** Subject of its sentence: "<what> took longer than …". */
        readonly what: string;
      }
    /** Thrown over time, and when the outer signal is aborted. */
    | { readonly error: () => Error }
  );

/**
 * Runs `action` and stops waiting for it after `timeoutMs` or when `signal` aborts; either way the action's own signal is aborted.
 * The outer signal lives as long as the service, so its listener is taken off again (AbortSignal.any would keep one per message).
 * @throws TransientError with `code` over time, `aborted` when the outer signal says so, or the deadline's own error; else what the
 * action throws.
 */
export async function withDeadline<T>(deadline: Deadline, action: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { timeoutMs, signal: outer } = deadline;
  const inner = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let onAbort = (): void => undefined;
  const over = new Promise<never>((_, reject) => {
    const end = (reason: 'timeout' | 'aborted'): void => {
      const error = errorOf(deadline, reason);
      reject(error);
      inner.abort(error);
    };
    timer = setTimeout(() => end('timeout'), timeoutMs);
    onAbort = () => end('aborted');
    outer?.addEventListener('abort', onAbort, { once: true });
  });
  over.catch(() => undefined);
  if (outer?.aborted) onAbort();
  try {
    // The race also takes care of a rejection of the abandoned action: it is handled, and ignored.
    return await Promise.race([over, action(inner.signal)]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', onAbort);
  }
}

function errorOf(deadline: Deadline, reason: 'timeout' | 'aborted'): Error {
  if ('error' in deadline) return deadline.error();
  const { code, what, timeoutMs } = deadline;
  if (reason === 'aborted') return new TransientError('aborted', `${what} was told to stop`);
  return new TransientError(code, `${what} took longer than ${timeoutMs} ms`);
}

/**
 * What a promise gives, or `fallback` when that takes longer than `timeoutMs`. For work that can not be cancelled, or need not be.
 * A rejection in time is thrown, a later one is ignored.
 */
export async function valueWithin<T, F>(timeoutMs: number, promise: Promise<T>, fallback: F): Promise<T | F> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<F>(resolve => (timer = setTimeout(() => resolve(fallback), timeoutMs)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
