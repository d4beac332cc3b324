import type { AuditEntry } from '@switchboard/contracts';
import { NO_HASH } from './entry';
import { fits, originalIndexOf, isInconsistent, hasOwnHash, tryHash } from './entry-checks';

/** What was done to a chain at the first place where it does not hold. The last two can only be told by checkpoints. */
export type BreakKind = 'edited' | 'deleted' | 'inserted' | 'reordered' | 'truncated' | 'rewritten';

/** The first bad place of a chain. */
export interface TrailBreak {
  readonly chain: string;
  /** Place in the chain that is wrong. */
  readonly index: number;
  /** Entry at fault; null where an entry is missing. */
  readonly id: string | null;
  readonly kind: BreakKind;
  readonly expected: string;
  readonly found: string;
}

/** Where a chain stopped holding; everything before it is sound, at least as seen from the front. */
export interface BreakPoint {
  readonly chain: string;
  /** Place that should come next. */
  readonly index: number;
  /** The entry before it. */
  readonly previous: { readonly id: string; readonly hash: string; readonly previousHash: string } | undefined;
  /** What stands there and behind it, in index order. */
  readonly suspects: readonly [AuditEntry, ...AuditEntry[]];
}

type Finding = Omit<TrailBreak, 'chain' | 'index'> & { readonly index?: number };
type Rule = (point: BreakPoint) => Finding | undefined;

/** First answer wins; each rule may rely on those before it having found nothing. */
const rules: readonly Rule[] = [pushedAside, misplaced, missing, rewritten, renumbered];

/**
 * Tells apart what can be done to a chain, by asking where an entry's hash says that it belongs. Without a signature, an
 * entry that was rewritten together with its hash can only be told by the entry that follows it.
 */
export function diagnose(point: BreakPoint): TrailBreak {
  const { chain, index } = point;
  for (const rule of rules) {
    const finding = rule(point);
    if (finding) return { chain, index, ...finding };
  }
  return { chain, index, ...unvouched(point) };
}

/** What stands here was written for the place before: a well-made forgery took that and pushed the rest on. */
function pushedAside({ index, previous, suspects: [first] }: BreakPoint): Finding | undefined {
  if (!previous || !fits(first, index - 1, previous.previousHash, [first.hash])) return undefined;
  const found = `entry ${previous.id}`;
  return { kind: 'inserted', index: index - 1, id: previous.id, expected: `entry ${first._id}`, found };
}

/** The entry that was written for this place still exists, with another index or behind another entry. */
function misplaced(point: BreakPoint): Finding | undefined {
  const { index, suspects } = point;
  const [first] = suspects;
  const before = hashBefore(point);
  const owner = suspects.find(suspect => fits(suspect, index, before, [suspect.hash, first.hash]));
  if (!owner) return undefined;
  if (owner === first) return wronglyLabelled(point);
  const instead = { id: first._id, expected: `entry ${owner._id}`, found: `entry ${first._id}` };
  const surplus =
    owner.index === index || (first.index === index && originalIndexOf(first, suspects, index) === undefined);
  if (surplus) return { kind: 'inserted', ...instead };
  if (first.index === index) return { kind: 'reordered', ...instead };
  return { kind: 'reordered', id: owner._id, expected: `index ${index}`, found: `index ${owner.index}` };
}

/** The content belongs here; its own index, link or hash does not say so, or it names another event. */
function wronglyLabelled(point: BreakPoint): Finding {
  const { _id: id, chain, event, index, previousHash } = point.suspects[0];
  if (index === point.index && previousHash === hashBefore(point)) {
    const found = `event ${event.id} of ${event.subject}`;
    return { kind: 'inserted', id, expected: `event ${id} of ${chain}`, found };
  }
  const expected = `index ${point.index} behind hash ${hashBefore(point)}`;
  return { kind: 'edited', id, expected, found: `index ${String(index)} behind hash ${String(previousHash)}` };
}

/** Nothing stands at this place. */
function missing({ index, suspects: [first] }: BreakPoint): Finding | undefined {
  if (first.index === index) return undefined;
  const found = `entry ${first._id} with index ${String(first.index)}`;
  if (Number.isSafeInteger(first.index) && first.index > index) {
    return { kind: 'deleted', id: null, expected: `an entry with index ${index}`, found };
  }
  return { kind: 'inserted', id: first._id, expected: `index ${index}`, found };
}

/** Whole in itself, but it follows a hash that the entry before does not have. */
function rewritten({ index, previous, suspects: [first] }: BreakPoint): Finding | undefined {
  if (!hasOwnHash(first)) return undefined;
  if (!previous) {
    const found = `previous hash ${first.previousHash}`;
    return { kind: 'inserted', id: first._id, expected: `previous hash ${NO_HASH}`, found };
  }
  const expected = `hash ${first.previousHash}, which entry ${first._id} follows`;
  return { kind: 'edited', index: index - 1, id: previous.id, expected, found: `hash ${previous.hash}` };
}

/** Written for a later place, while the entry of this one is nowhere. */
function renumbered({ index, suspects }: BreakPoint): Finding | undefined {
  const home = originalIndexOf(suspects[0], suspects, index);
  if (home === undefined) return undefined;
  const found = `entry ${suspects[0]._id}, written with index ${home}`;
  return { kind: 'deleted', id: null, expected: `an entry with index ${index}`, found };
}

/** No hash proves it: one of ours with other content, or written by somebody else. */
function unvouched(point: BreakPoint): Finding {
  const [first] = point.suspects;
  const expected = `hash ${tryHash(first) ?? 'of dates and plain JSON values'}`;
  return { kind: isForged(point) ? 'inserted' : 'edited', id: first._id, expected, found: `hash ${first.hash}` };
}

function isForged(point: BreakPoint): boolean {
  const [first, second] = point.suspects;
  const before = hashBefore(point);
  const linksBack = first.previousHash === before;
  if (!second) return !linksBack || isInconsistent(first);
  if (second.previousHash === first.hash || second.previousHash === tryHash(first)) return false;
  return !linksBack || second.previousHash === before;
}

function hashBefore({ previous }: BreakPoint): string {
  return previous?.hash ?? NO_HASH;
}
