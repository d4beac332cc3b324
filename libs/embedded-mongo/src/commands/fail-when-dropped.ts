import type { Collection } from '../engine/collection';
import { fail } from '../errors';
import type { Stats } from '../planner/candidates';
import type { CommandContext } from './context';

/** Throws code 175 when the collection, or an index that the search reads, is dropped or renamed under it. */
export function* failWhenDropped<T>(
  { engine }: CommandContext,
  collection: Collection,
  stats: Stats,
  steps: Iterable<T>,
): Generator<T> {
  let seen = -1;
  const check = () => {
    // Nothing is dropped but in a transaction.
    if (engine.storage.transactions === seen) return;
    seen = engine.storage.transactions;
    const now = engine.catalog.get(collection.ns);
    if (now?.record.id !== collection.record.id) fail(175, 'collection dropped between getMore calls');
    for (const id of stats.indexes ?? [])
      if (!now.record.indexes.some(index => index.id === id)) fail(175, 'index dropped between getMore calls');
  };
  for (const step of steps) {
    check();
    yield step;
  }
  check();
}
