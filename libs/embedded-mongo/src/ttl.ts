import { decode } from './bson/codec';
import { leavesOf } from './bson/paths';
import type { Collection } from './engine/collection';
import type { Engine } from './engine/engine';
import type { Index } from './engine/index-def';
import { byte, encodeValue, inverted, type Key, lowerEnd, tagOf, upperEnd } from './indexes/encode';
import { idOf } from './engine/entry';
import { Rank } from './bson/types';

/** Documents removed in one transaction, so that writers wait briefly only. */
const BATCH = 500;

/** Removes documents whose date lies further back than their TTL index allows. Resolves with their number. */
export async function sweepExpired(engine: Engine, now: () => number): Promise<number> {
  let removed = 0;
  for (const { ns } of engine.catalog.all()) {
    for (const name of expiring(engine.catalog.get(ns))) {
      for (;;) {
        const count = await engine.write(() => sweepOnce(engine.catalog.get(ns), name, now()));
        removed += count;
        if (count < BATCH) break;
      }
    }
  }
  return removed;
}

function expiring(collection: Collection | undefined): string[] {
  return collection?.indexes.filter(index => index.expireAfterSeconds !== undefined).map(index => index.name) ?? [];
}

function sweepOnce(collection: Collection | undefined, name: string, now: number): number {
  const index = collection?.indexes.find(one => one.name === name);
  if (!collection || index?.expireAfterSeconds === undefined) return 0;
  const cutoff = new Date(now - index.expireAfterSeconds * 1000);
  const doomed = new Set<Key>();
  for (const entries of dates(collection, index, cutoff)) {
    for (const entry of entries.slice(0, BATCH - doomed.size)) doomed.add(idOf(entry));
    if (doomed.size >= BATCH) break;
  }
  for (const id of doomed) {
    const bytes = collection.get(id);
    const doc = bytes && decode(bytes);
    if (doc && isExpired(doc, index, cutoff)) collection.remove(id, doc);
  }
  return doomed.size;
}

function dates(collection: Collection, index: Index, cutoff: Date) {
  const [from, to] = [byte(tagOf(Rank.date)), encodeValue(cutoff)];
  const descending = index.fields[0]?.direction === -1;
  return descending
    ? collection.indexed(index, lowerEnd(inverted(to)), upperEnd(inverted(from)))
    : collection.indexed(index, lowerEnd(from), upperEnd(to));
}

function isExpired(doc: unknown, index: Index, cutoff: Date): boolean {
  const leaves = leavesOf(doc, index.fields[0]?.parts ?? []).flatMap(leaf =>
    Array.isArray(leaf) ? (leaf as unknown[]) : [leaf],
  );
  return leaves.some(leaf => leaf instanceof Date && leaf <= cutoff);
}
