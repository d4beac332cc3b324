import { TransientError } from '@switchboard/kernel';

export interface Deadline {
  readonly timeoutMs: number;
  /** Code of the TransientError. */
  readonly code: string;
  /** Subject of its sentence: "<what> took longer than …". */
  readonly what: string;
  /** Ends the wait early. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `action` and stops waiting for it after `timeoutMs` or when `signal` aborts; either way the action's own signal is aborted.
 * The outer signal lives as long as the service, so its listener is taken off again (AbortSignal.any would keep one per message).
 * @throws TransientError with `code` over time, `aborted` when the outer signal says so; else what the action throws.
 */
export async function withDeadline<T>(deadline: Deadline, action: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { timeoutMs, signal: outer } = deadline;
  const inner = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let onAbort = (): void => undefined;
  const over = new Promise<never>((_, reject) => {
    const end = (error: TransientError): void => {
      reject(error);
      inner.abort(error);
    };
    timer = setTimeout(
      () => end(new TransientError(deadline.code, `${deadline.what} took longer than ${timeoutMs} ms`)),
      timeoutMs,
    );
    onAbort = () => end(new TransientError('aborted', `${deadline.what} was told to stop`));
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
