import { withDeadline } from '@switchboard/kernel';
import type { Stage } from './work';

/**
 * Bounds the time that a message is held in this process, immediate tries and their pauses included: a held message occupies a
 * prefetch slot, so it may not wait for long. Over time, the handler's signal is aborted and the delivery fails as transient
 * `handler_timeout`. A handler that ignores its signal runs on in the background; its late write is harmless because the
 * aggregate's guarded update refuses the second of two writers.
 */
export function timeout(timeoutMs: number, next: Stage): Stage {
  return work =>
    withDeadline(
      { timeoutMs, code: 'handler_timeout', what: `handling ${work.event.type}`, signal: work.signal },
      signal => {
        work.signal = signal;
        return next(work);
      },
    );
}
