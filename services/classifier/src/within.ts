import { ModelTimeoutError } from './domain/failures';

/**
 * Runs `action` for at most `ms` milliseconds. Its signal is aborted at the end of the time and when `outer` is, and the
 * promise rejects then even if `action` ignores the signal.
 * @throws ModelTimeoutError when the time is over; whatever `action` throws
 */
export async function within<T>(
  ms: number,
  outer: AbortSignal,
  action: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  if (outer.aborted) stop();
  outer.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, ms);
  try {
    return await new Promise<T>((resolve, reject) => {
      const over = () => reject(new ModelTimeoutError());
      if (controller.signal.aborted) return over();
      controller.signal.addEventListener('abort', over, { once: true });
      action(controller.signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', stop);
  }
}
