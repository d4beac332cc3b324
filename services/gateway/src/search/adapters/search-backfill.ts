import type { AggregateFields, AggregateStore, Derived, QueryFilter, SearchFields } from '@switchboard/persistence';
import { unsearchable } from './text-search';

const BATCH = 50;

/**
 * Gives search words to documents that have none, or those of older rules, batch by batch until none is left. It may end at
 * any moment and run in several gateways: what is written stays, and what changed meanwhile is left for the next batch.
 */
export async function backfillSearch<T extends AggregateFields & SearchFields>(
  store: AggregateStore<T>,
  searchOf: (document: T) => Pick<Derived, 'set' | 'only'> | Promise<Pick<Derived, 'set' | 'only'>>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const found = await store.model
      .find(unsearchable as QueryFilter<T>)
      .limit(BATCH)
      .lean<T[]>()
      .exec();
    const made: Derived[] = [];
    for (const document of found)
      made.push({ id: document._id, version: document.version, ...(await searchOf(document)) });
    // Nothing written: others were faster each time, or there is nothing to do.
    if (made.length === 0 || (await store.derive(made)) === 0) return;
  }
}
