import { type Candidate, levelsOf } from './candidate';
import { condense } from './condense';
import { type Decision, type DecisionInput, lookedAt, rank, type Ranked } from './decide';
import { isKnownPolicy, recompute, weightsOf } from './policy';
import { inputOf, type StoredDecision } from './record';
import type { Refusal } from './refusal';
import { type Parts, PARTS, toSixDecimals, type Weights } from './scoring';

export interface Person {
  readonly agentId: string;
  readonly name: string;
}

/** What made the difference between the chosen agent and the next best. */
export interface Tipped {
  readonly runnerUp: Person;
  /** How much more the chosen agent scores, 0 to 1. */
  readonly by: number;
  /** The same by part, weighted; negative where the runner-up is better. */
  readonly parts: Parts;
  /** The part that counted most for the chosen agent; with equal scores who waited longer, or the order of ids. */
  readonly decidedBy: keyof Parts | 'longest_without_ticket' | 'id';
}

/** One thing that would let a waiting ticket go. */
export interface FreedBy {
  /** `room`: one of theirs is solved. `return`: back from away or offline. `skills`: somebody learns one. `team`: somebody joins it. `agent`: there is one at all. */
  readonly what: 'room' | 'return' | 'skills' | 'team' | 'agent';
  /** Whoever that holds for, the best first. */
  readonly people: readonly Person[];
  /** How many more than those. */
  readonly more: number;
  /** The skills of which one is enough. */
  readonly anyOf?: readonly string[];
  readonly team?: string;
}

export interface ExplainedCandidate {
  readonly agentId: string;
  /** Tickets held when it was decided, this one not counted. */
  readonly load: number;
  readonly capacity: number;
  /** Level in each needed skill, 0 to 5. */
  readonly levels: { name: string; level: number }[];
}

export interface Explanation {
  readonly weights: Weights | null;
  /** The decision made again from what is stored; null where no rules decided, or such as this version does not have. */
  readonly recomputed: { outcome: Decision['outcome']; agentId: string | null; same: boolean } | null;
  readonly candidates: readonly ExplainedCandidate[];
  /** Agents looked at, listed or counted. */
  readonly lookedAt: number;
  /** Those who are counted instead of listed. */
  readonly more: { free: number; refused: Partial<Record<Refusal, number>> };
  readonly tipped: Tipped | null;
  readonly freedBy: readonly FreedBy[];
}

/** All that follows from a stored decision, in whichever version it was stored. */
export function explain(
  stored: StoredDecision & { readonly outcome: Decision['outcome']; readonly agentId: string | null },
): Explanation {
  if (!isKnownPolicy(stored.policy)) return UNKNOWN;
  // Former versions stored everybody, however many.
  const input = condense(inputOf(stored));
  const weights = weightsOf(stored);
  const again = recompute(stored);
  const same = again.outcome === stored.outcome && again.agentId === stored.agentId;
  const ranked = rank(input);
  return {
    weights,
    recomputed: { outcome: again.outcome, agentId: again.agentId, same },
    candidates: ranked.map(({ candidate }) => factsOf(candidate, input)),
    lookedAt: lookedAt(input),
    more: { free: input.rest?.free ?? 0, refused: input.rest?.refused ?? {} },
    tipped: stored.outcome === 'assigned' && weights ? tippedBy(ranked, weights) : null,
    freedBy: stored.outcome === 'queued' ? freedBy(input, ranked) : [],
  };
}

const UNKNOWN: Explanation = {
  weights: null,
  recomputed: null,
  candidates: [],
  lookedAt: 0,
  more: { free: 0, refused: {} },
  tipped: null,
  freedBy: [],
};

function factsOf(candidate: Candidate, { needs }: DecisionInput): ExplainedCandidate {
  const { id: agentId, load, capacity } = candidate;
  return { agentId, load, capacity, levels: levelsOf(candidate, needs.skills) };
}

function tippedBy(ranked: readonly Ranked[], weights: Weights): Tipped | null {
  const [first, second] = ranked.filter(({ scored }) => scored.refused === null);
  if (!first || !second) return null;
  const difference = (part: keyof Parts) =>
    toSixDecimals(weights[part] * (first.scored.parts[part] - second.scored.parts[part]));
  const parts = Object.fromEntries(PARTS.map(part => [part, difference(part)])) as unknown as Parts;
  const by = toSixDecimals(first.scored.score - second.scored.score);
  const most = [...PARTS].sort((a, b) => parts[b] - parts[a])[0] ?? 'skills';
  const waited = first.candidate.lastAssignedAt !== second.candidate.lastAssignedAt;
  const decidedBy = by > 0 ? most : waited ? 'longest_without_ticket' : 'id';
  return { runnerUp: personOf(second), by, parts, decidedBy };
}

function freedBy(input: DecisionInput, ranked: readonly Ranked[]): FreedBy[] {
  const { needs, rest } = input;
  const of = (...reasons: Refusal[]) => ({
    people: ranked.filter(({ scored }) => reasons.includes(scored.refused as Refusal)).map(personOf),
    more: reasons.reduce((sum, reason) => sum + (rest?.refused[reason] ?? 0), 0),
  });
  const isSome = ({ people, more }: Pick<FreedBy, 'people' | 'more'>) => people.length + more > 0;
  const all: FreedBy[] = [
    { what: 'room', ...of('at_capacity') },
    { what: 'return', ...of('away', 'offline') },
    { what: 'skills', ...of('missing_skills'), anyOf: needs.skills },
    ...(needs.team === null ? [] : [{ what: 'team' as const, ...of('wrong_team'), team: needs.team }]),
  ];
  const some = all.filter(isSome);
  return some.length > 0 ? some : [{ what: 'agent', people: [], more: 0 }];
}

function personOf({ candidate: { id: agentId, name } }: Ranked): Person {
  return { agentId, name };
}
