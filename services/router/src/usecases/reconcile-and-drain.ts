import { newId } from '@switchboard/kernel';
import type { QueuePosition } from '../ports';
import { type RouterDeps, triggeredByJob } from './deps';
import type { Dispatcher } from './dispatcher';
import { drainOnce } from './drain';
import { reconcile } from './reconcile';

/** Waiting tickets that one run looks at; the next run goes on where it ended. */
const LIMIT = 1_000;

/** Repairs reservations, then looks at the whole waiting queue, in as many runs as it takes. */
export function reconcileAndDrain(deps: RouterDeps, dispatcher: Dispatcher, graceMs: number): () => Promise<void> {
  let position: QueuePosition | null = null;
  return async () => {
    const trigger = triggeredByJob(newId());
    await reconcile(deps, dispatcher, trigger, graceMs);
    position = await drainOnce(deps, trigger, { after: position, limit: LIMIT });
    deps.metrics.waiting(await deps.tickets.countWaiting());
  };
}
