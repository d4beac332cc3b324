import type { Engine } from './engine/engine';

/** Keys removed in one transaction, so that writers wait briefly only. */
const BATCH = 1000;

/** Removes the documents and index entries of what was dropped, now or before the last stop. Ends early when `isOver` says so. */
export async function sweepDropped(engine: Engine, isOver: () => boolean): Promise<void> {
  while (engine.catalog.hasDropped && !isOver()) await engine.write(() => engine.catalog.clearDropped(BATCH));
}
