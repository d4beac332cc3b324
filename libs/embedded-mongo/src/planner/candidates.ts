import { fieldDecoder } from '../bson/decode-fields';
import type { Doc } from '../bson/types';
import type { Collection, Stored } from '../engine/collection';
import { bounded, upperEnd } from '../indexes/encode';
import { parseSearch, type TextQuery, textScore } from '../indexes/text';
import { encodeValue } from '../indexes/encode';
import type { IndexPlan, KeyRange } from './index-plan';
import type { Plan } from './plan';

/** A document that may match, with its score if a text search found it. */
export interface Candidate extends Stored {
  readonly score?: number;
  /** Whether the index has decided the whole filter, and nothing was written since it was read. */
  readonly proven?: boolean;
}

/** Work done, for explain. */
export interface Stats {
  keysExamined: number;
  docsExamined: number;
  /** Ids of the indexes that the search reads. */
  indexes?: Set<number>;
}

/** The candidates of a plan, each once, in the plan's order. Documents may change between two steps. */
export function* candidates(collection: Collection, plan: Plan, stats: Stats): Generator<Candidate> {
  for (const item of source(collection, plan, stats)) {
    stats.docsExamined += 1;
    yield item;
  }
}

function* source(collection: Collection, plan: Plan, stats: Stats): Generator<Candidate> {
  switch (plan.kind) {
    case 'scan':
      yield* collection.documents(plan.range?.low, plan.range?.high, plan.reverse);
      return;
    case 'ids':
      for (const encoded of plan.ids) {
        stats.keysExamined += 1;
        const id = bounded(encoded);
        const bytes = collection.get(id);
        if (bytes) yield { id, bytes };
      }
      return;
    case 'index': {
      const { transactions } = collection;
      stats.indexes?.add(plan.index.record.id);
      for (const id of indexIds(collection, plan, stats)) {
        const bytes = collection.get(id);
        if (bytes) yield { id, bytes, proven: plan.covered && collection.transactions === transactions };
      }
      return;
    }
    case 'text':
      yield* textMatches(collection, plan, stats);
      return;
    case 'or': {
      const seen = new Set<string>();
      for (const branch of plan.branches) {
        // What proves a branch does not prove the rest of the filter.
        for (const item of source(collection, branch, stats))
          if (isNew(seen, item.id)) yield { ...item, proven: false };
      }
    }
  }
}

function isNew(seen: Set<string>, id: Buffer): boolean {
  const text = id.toString('latin1');
  if (seen.has(text)) return false;
  seen.add(text);
  return true;
}

/** Encoded ids in the order of an index plan, each once. */
export function* indexIds(collection: Collection, plan: IndexPlan, stats: Stats): Generator<Buffer> {
  const entries =
    plan.sorted && plan.ranges.length > 1 && pointsOnly(plan) ? merged(collection, plan) : inTurn(collection, plan);
  const repeats = plan.index.isMultikey || plan.ranges.length > 1;
  const seen = new Set<string>();
  for (const { id } of entries) {
    stats.keysExamined += 1;
    if (!repeats || isNew(seen, id)) yield id;
  }
}

/** Ranges that differ in their prefix must be merged to be in order; ranges of one prefix are in order already. */
function pointsOnly(plan: IndexPlan): boolean {
  return plan.ranges.every(range => range.prefix > 0) && plan.pinned > 0;
}

interface Entry {
  readonly key: Buffer;
  readonly id: Buffer;
}

function* inTurn(collection: Collection, plan: IndexPlan): Generator<Entry> {
  const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges;
  for (const range of ranges) yield* collection.indexed(plan.index, range.low, range.high, plan.reverse);
}

function* merged(collection: Collection, plan: IndexPlan): Generator<Entry> {
  const turn = plan.reverse ? -1 : 1;
  const open = plan.ranges.flatMap(range => {
    const reader = collection.indexed(plan.index, range.low, range.high, plan.reverse);
    const first = reader.next();
    return first.done ? [] : [{ reader, range, entry: first.value }];
  });
  while (open.length > 0) {
    let best = 0;
    for (let i = 1; i < open.length; i++) {
      if (Buffer.compare(tail(open[i] as Head), tail(open[best] as Head)) * turn < 0) best = i;
    }
    const head = open[best] as Head;
    yield head.entry;
    const next = head.reader.next();
    if (next.done) open.splice(best, 1);
    else head.entry = next.value;
  }
}

interface Head {
  readonly reader: Generator<Entry>;
  readonly range: KeyRange;
  entry: Entry;
}

/** The part of a key after the index's own four bytes and the prefix that its range shares. */
function tail(head: Head): Buffer {
  return head.entry.key.subarray(4 + head.range.prefix);
}

function* textMatches(collection: Collection, plan: Plan & { kind: 'text' }, stats: Stats): Generator<Candidate> {
  const query = parseSearch(plan.search);
  const read = fieldDecoder(plan.index.reads);
  const seen = new Set<string>();
  for (const word of query.any) {
    const key = encodeValue(word);
    for (const { id } of collection.indexed(plan.index, key, upperEnd(key))) {
      stats.keysExamined += 1;
      if (isNew(seen, id)) yield* scored(collection, plan, query, id, read);
    }
  }
}

function* scored(
  collection: Collection,
  plan: Plan & { kind: 'text' },
  query: TextQuery,
  id: Buffer,
  read: (bytes: Buffer) => Doc,
): Generator<Candidate> {
  const bytes = collection.get(id);
  const score = bytes ? textScore(read(bytes), plan.index.text ?? {}, query) : 0;
  if (bytes && score > 0) yield { id, bytes, score };
}
