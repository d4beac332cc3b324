import { newId } from '@switchboard/kernel';
import type { Job } from '@switchboard/service-kit';
import type { QueuePosition } from '../ports';
import { type RoutingDeps, triggeredByJob } from './deps';
import type { Dispatcher } from './dispatcher';
import { drainOnce } from './drain';
import { reconcile } from './reconcile';

/** Waiting tickets that one run looks at; the next run goes on where it ended. */
const LIMIT = 1_000;

/** Repairs reservations, then looks at the whole waiting queue, in as many runs as it takes. */
export function reconcileJob(
  deps: RoutingDeps,
  dispatcher: Dispatcher,
  options: { everyMs: number; graceMs: number },
): Job {
  let position: QueuePosition | null = null;
  return {
    name: 'reconcile',
    everyMs: options.everyMs,
    run: async () => {
      const trigger = triggeredByJob(newId());
      await reconcile(deps, dispatcher, trigger, options.graceMs);
      position = await drainOnce(deps, trigger, { after: position, limit: LIMIT });
      deps.metrics.waiting(await deps.board.countWaiting());
    },
  };
}
