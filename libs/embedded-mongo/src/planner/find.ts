import { encode } from '../bson/codec';
import { fieldDecoder } from '../bson/decode-fields';
import { type Fields, joined } from '../bson/elements';
import type { Doc } from '../bson/types';
import type { Collection, Stored } from '../engine/collection';
import type { Key } from '../indexes/encode';
import { checkDeadline, type Deadline } from '../engine/pacer';
import { fail } from '../errors';
import { conjuncts, filterFields, type Node } from '../query/ast';
import { compile } from '../query/matcher';
import type { Project } from '../query/projection';
import { compareKeys, type SortField, sortKey } from '../query/sort';
import { type Candidate, candidates, indexIds, type Stats } from './candidates';
import { plan as choose, type Plan } from './plan';

/** A parsed find. */
export interface FindSpec {
  readonly filter: Node;
  readonly sort: readonly SortField[];
  readonly skip: number;
  /** Absent: no limit. */
  readonly limit?: number;
  readonly hint?: unknown;
  /** Top-level fields that the caller looks at in the matches' `doc`; absent: all. */
  readonly fields?: Fields;
}

type Decode = (bytes: Buffer) => Doc;

/** A document that passed the filter. Its bytes are there until the next step, and until the caller lets others run. */
export class Match implements Candidate {
  readonly id: Key;
  readonly bytes: Buffer;
  readonly score?: number;
  private decoded: Doc | undefined;

  constructor(
    candidate: Candidate,
    private readonly decode: Decode,
  ) {
    this.id = candidate.id;
    this.bytes = candidate.bytes;
    if (candidate.score !== undefined) this.score = candidate.score;
  }

  /** Decoded when it is looked at for the first time: most searches hand out the stored bytes alone. */
  get doc(): Doc {
    return (this.decoded ??= this.decode(this.bytes));
  }

  /** The same with bytes of its own. */
  kept(): Match {
    return new Match({ id: this.id, bytes: Buffer.from(this.bytes), score: this.score }, this.decode);
  }
}

/** What a search yields: a match, or `undefined` where it may be paused between two candidates. */
export type Step<T> = T | undefined;

const PAUSE_EVERY = 64;

/** Bytes that a sort may hold, as mongod: 100 MB. */
const SORT_BYTES = 100 * 1024 * 1024;

/** Matches in the requested order, after skip and limit. */
export function* find(collection: Collection, spec: FindSpec, stats: Stats): Generator<Step<Match>> {
  const wanted = spec.limit === undefined ? undefined : spec.limit + spec.skip;
  const plan = choose(collection, { ...spec, limit: wanted });
  const inOrder = isOrdered(plan, spec.sort);
  const found = matching(collection, plan, spec, stats, inOrder ? wanted : undefined);
  const ordered = inOrder ? found : sorted(found, spec.sort, wanted);
  yield* window(ordered, spec.skip, spec.limit);
}

/**
 * The fields of `spec.fields` in each match, in no order: what reports read. Those that must look at everything do so without a
 * copy of any document.
 */
export function* findFields(collection: Collection, spec: FindSpec, stats: Stats): Generator<Step<Doc>> {
  const plan = choose(collection, spec);
  const fields = joined(spec.fields, filterFields([spec.filter]));
  if (plan.kind !== 'scan' || !fields || spec.sort.length > 0 || spec.skip > 0 || spec.limit !== undefined) {
    let n = 0;
    for (const match of find(collection, spec, stats)) {
      yield match?.doc;
      if (++n % PAUSE_EVERY === 0) yield undefined;
    }
    return;
  }
  const test = compile(spec.filter);
  for (const docs of collection.scanned(fieldDecoder(fields), plan.range)) {
    stats.docsExamined += docs.length;
    for (const doc of docs) if (test(doc)) yield doc;
    yield undefined;
  }
}

/** Whether a plan delivers the sort by itself. */
export function isOrdered(plan: Plan, sort: readonly SortField[]): boolean {
  if (sort.length === 0) return true;
  if (plan.kind === 'ids') return plan.ids.length <= 1;
  return (plan.kind === 'scan' || plan.kind === 'index') && plan.sorted;
}

function* matching(
  collection: Collection,
  plan: Plan,
  { filter, fields }: FindSpec,
  stats: Stats,
  wanted: number | undefined,
): Generator<Step<Match>> {
  const decode = fieldDecoder(fields);
  const test = compile(filter);
  const read = fieldDecoder(filterFields([filter]));
  const everything = conjuncts(filter).length === 0;
  let steps = 0;
  for (const candidate of candidates(collection, plan, stats, wanted)) {
    if (everything || candidate.proven || test(read(candidate.bytes))) yield new Match(candidate, decode);
    else if (++steps % PAUSE_EVERY === 0) yield undefined;
  }
}

interface Sortable {
  readonly match: Match;
  readonly key: unknown[];
}

/** Holds stored bytes and sort keys only: the decoded form is several times larger. */
function* sorted(
  found: Iterable<Step<Match>>,
  sort: readonly SortField[],
  keep: number | undefined,
): Generator<Step<Match>> {
  const read = fieldDecoder(new Set(sort.map(field => field.parts[0] as string)));
  let rows: Sortable[] = [];
  let bytes = 0;
  const order = (a: Sortable, b: Sortable) => compareKeys(a.key, b.key, sort);
  for (const match of found) {
    if (!match) {
      yield undefined;
      continue;
    }
    rows.push({ match: match.kept(), key: sortKey(read(match.bytes), sort, match.score) });
    bytes += match.bytes.length;
    if (keep !== undefined && rows.length >= 2 * keep + 1000) {
      rows = rows.sort(order).slice(0, keep);
      bytes = rows.reduce((sum, row) => sum + row.match.bytes.length, 0);
    }
    if (bytes > SORT_BYTES) {
      const limit = 'Sort exceeded memory limit of 104857600 bytes, but did not opt in to external sorting.';
      fail(292, `Executor error during find command: ${limit}`);
    }
    if (rows.length % PAUSE_EVERY === 0) yield undefined;
  }
  for (const { match } of rows.sort(order)) yield match;
}

/**
 * The matches of a write, inside its transaction. All are found before the first is handed out, so that none is met twice at
 * its new place; only their ids are held. Throws code 50 past the deadline.
 */
export function* matchesForWrite(collection: Collection, spec: FindSpec, deadline: Deadline): Generator<Stored> {
  const ids: Key[] = [];
  for (const match of find(collection, spec, { keysExamined: 0, docsExamined: 0 })) {
    if (match) ids.push(match.id);
    checkDeadline(deadline);
  }
  for (const id of ids) {
    checkDeadline(deadline);
    const bytes = collection.get(id);
    if (bytes) yield { id, bytes };
  }
}

function* window(found: Iterable<Step<Match>>, skip: number, limit: number | undefined): Generator<Step<Match>> {
  let passed = 0;
  if (limit === 0) return;
  for (const match of found) {
    if (!match) yield undefined;
    else if (passed++ >= skip) {
      yield match;
      if (limit !== undefined && passed >= skip + limit) return;
    }
  }
}

/** The stored bytes of matches, projected if asked. */
export function* rendered(found: Iterable<Step<Match>>, project?: Project): Generator<Step<Buffer>> {
  for (const match of found) {
    if (!match) yield undefined;
    else yield project ? encode(project(match.doc, { score: match.score })) : match.bytes;
  }
}

/** Number of matches; without fetching documents where an index decides the filter alone. */
export function* countMatches(collection: Collection, spec: FindSpec, stats: Stats): Generator<Step<number>> {
  const plan = choose(collection, { ...spec, sort: [] });
  const all = spec.filter.kind === 'and' && spec.filter.nodes.length === 0;
  if (all && plan.kind === 'scan') {
    yield limited(collection.count(), spec);
    return;
  }
  let count = 0;
  const top = spec.limit === undefined ? Infinity : spec.limit + spec.skip;
  const steps =
    plan.kind === 'index' && plan.covered
      ? indexIds(collection, plan, stats)
      : find(collection, { ...spec, skip: 0, limit: undefined }, stats);
  let seen = 0;
  for (const step of steps) {
    if (step) count += 1;
    if (count >= top) break;
    if (++seen % PAUSE_EVERY === 0) yield undefined;
  }
  yield limited(count, spec);
}

function limited(count: number, { skip, limit }: FindSpec): number {
  return Math.max(0, Math.min(count - skip, limit ?? Infinity));
}
