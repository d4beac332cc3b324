import { fieldDecoder } from '../bson/decode-fields';
import type { Doc } from '../bson/types';
import type { Collection, Stored } from '../engine/collection';
import { idOf } from '../engine/entry';
import { bounded, encodeValue, type Key, upperEnd } from '../indexes/encode';
import { parseSearch, type TextQuery, textScore } from '../indexes/text';
import type { IndexPlan } from './index-plan';
import type { Plan } from './plan';

/** A document that may match, with its score if a text search found it. Its bytes are there until the next step. */
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

/**
 * The candidates of a plan, each once, in the plan's order. Documents may change between two steps. `wanted` is how many will be
 * enough, if nothing is left out.
 */
export function* candidates(collection: Collection, plan: Plan, stats: Stats, wanted = Infinity): Generator<Candidate> {
  if (plan.kind === 'text') {
    yield* textMatches(collection, plan, stats);
    return;
  }
  if (plan.kind === 'scan') {
    for (const stored of collection.documents(plan.range?.low, plan.range?.high, plan.reverse)) {
      stats.docsExamined += 1;
      yield stored;
    }
    return;
  }
  const { transactions } = collection;
  const covered = plan.kind === 'index' && plan.covered;
  for (const id of planIds(collection, plan, stats, wanted)) {
    const bytes = collection.view(id);
    if (!bytes) continue;
    stats.docsExamined += 1;
    yield { id, bytes, proven: covered && collection.transactions === transactions };
  }
}

/** Encoded ids of the candidates, each once. */
function* planIds(collection: Collection, plan: Plan, stats: Stats, wanted: number): Generator<Key> {
  switch (plan.kind) {
    case 'scan':
      yield* collection.ids(plan.range?.low, plan.range?.high, plan.reverse);
      return;
    case 'ids':
      stats.keysExamined += plan.ids.length;
      for (const id of plan.ids) yield bounded(id);
      return;
    case 'index':
      stats.indexes?.add(plan.index.record.id);
      yield* indexIds(collection, plan, stats, wanted);
      return;
    case 'or': {
      const seen = new Set<Key>();
      for (const branch of plan.branches)
        for (const id of planIds(collection, branch, stats, Infinity)) if (isNew(seen, id)) yield id;
      return;
    }
    case 'text':
      throw new Error('a text search has no plan without scores');
  }
}

function isNew(seen: Set<Key>, id: Key): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

/** Encoded ids in the order of an index plan, each once. */
export function* indexIds(collection: Collection, plan: IndexPlan, stats: Stats, wanted = Infinity): Generator<Key> {
  const chunks =
    plan.sorted && plan.ranges.length > 1 && pointsOnly(plan)
      ? merged(collection, plan)
      : inTurn(collection, plan, wanted);
  const repeats = plan.index.isMultikey || plan.ranges.length > 1;
  const seen = new Set<Key>();
  for (const entries of chunks) {
    for (const entry of entries) {
      stats.keysExamined += 1;
      const id = idOf(entry);
      if (!repeats || isNew(seen, id)) yield id;
    }
  }
}

/** Ranges that differ in their prefix must be merged to be in order; ranges of one prefix are in order already. */
function pointsOnly(plan: IndexPlan): boolean {
  return plan.ranges.every(range => range.prefix > 0) && plan.pinned > 0;
}

function* inTurn(collection: Collection, plan: IndexPlan, wanted: number): Generator<readonly Key[]> {
  const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges;
  for (const { low, high } of ranges) yield* collection.indexed(plan.index, low, high, plan.reverse, wanted);
}

/** Several ranges read side by side, always from that with the next entry. */
function* merged(collection: Collection, plan: IndexPlan): Generator<readonly Key[]> {
  const heads = plan.ranges
    .map(range => new Head(collection.indexed(plan.index, range.low, range.high, plan.reverse), 4 + range.prefix))
    .filter(head => head.advance());
  while (heads.length > 0) {
    let best = 0;
    for (let i = 1; i < heads.length; i++) {
      const [one, other] = [(heads[i] as Head).tail, (heads[best] as Head).tail];
      if (plan.reverse ? one > other : one < other) best = i;
    }
    const head = heads[best] as Head;
    yield [head.entry];
    if (!head.advance()) heads.splice(best, 1);
  }
}

/** The next entry of a range. */
class Head {
  entry: Key = '';
  /** What follows the part that all keys of the range share. */
  tail: Key = '';
  private chunk: readonly Key[] = [];
  private at = 0;

  constructor(
    private readonly chunks: Iterator<readonly Key[]>,
    private readonly shared: number,
  ) {}

  /** Goes to the next entry; false if there is none. */
  advance(): boolean {
    while (this.at >= this.chunk.length) {
      const next = this.chunks.next();
      if (next.done) return false;
      this.chunk = next.value;
      this.at = 0;
    }
    this.entry = this.chunk[this.at++] as Key;
    this.tail = this.entry.slice(this.shared);
    return true;
  }
}

function* textMatches(collection: Collection, plan: Plan & { kind: 'text' }, stats: Stats): Generator<Candidate> {
  const query = parseSearch(plan.search);
  const read = fieldDecoder(plan.index.reads);
  const seen = new Set<Key>();
  for (const word of query.any) {
    const key = encodeValue(word);
    for (const entries of collection.indexed(plan.index, key, upperEnd(key))) {
      for (const entry of entries) {
        stats.keysExamined += 1;
        const id = idOf(entry);
        if (isNew(seen, id)) yield* scored(collection, plan, query, id, read, stats);
      }
    }
  }
}

function* scored(
  collection: Collection,
  plan: Plan & { kind: 'text' },
  query: TextQuery,
  id: Key,
  read: (bytes: Buffer) => Doc,
  stats: Stats,
): Generator<Candidate> {
  const bytes = collection.view(id);
  if (!bytes) return;
  const score = textScore(read(bytes), plan.index.text ?? {}, query);
  if (score === 0) return;
  stats.docsExamined += 1;
  yield { id, bytes, score };
}
