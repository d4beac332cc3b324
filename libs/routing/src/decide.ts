import type { Candidate } from './candidate';
import type { Needs } from './needs';
import { isPassing, type Refusal, refusalOf, type Rules, rulesFor } from './refusal';
import { type Parts, partsOf, scoreOf, type Weights, WEIGHTS } from './scoring';

/** Agents who are counted instead of listed: a decision among thousands names those near the top. */
export interface Rest {
  /** Whether somebody, listed or not, ever takes tickets and has a needed skill. */
  readonly skillsRequired: boolean;
  /** They could take it, and score lower than the listed ones who can. */
  readonly free: number;
  readonly refused: Readonly<Partial<Record<Refusal, number>>>;
}

/** Everything that a decision looks at; stored with it. */
export interface DecisionInput {
  readonly needs: Needs;
  readonly candidates: readonly Candidate[];
  /** Who had the ticket and keeps it if possible: the agent of a reopened ticket. Else null. */
  readonly incumbent: string | null;
  /** Absent: the candidates are all there are. */
  readonly rest?: Rest | undefined;
  /** Absent: those of the policy. */
  readonly weights?: Weights | undefined;
}

export interface ScoredCandidate {
  readonly agentId: string;
  readonly name: string;
  /** 0 to 1; 0 when refused. */
  readonly score: number;
  readonly parts: Parts;
  readonly refused: Refusal | null;
}

export interface Decision {
  readonly outcome: 'assigned' | 'queued' | 'kept';
  readonly agentId: string | null;
  readonly reason: string;
  /** Best first, then those refused for a reason that passes, by what they would score, then the others by id. */
  readonly candidates: readonly ScoredCandidate[];
}

/** Why a ticket waits; machine-readable. */
export type QueueReason = 'no_agents' | 'no_agents_in_team' | 'nobody_online' | 'no_capacity';

/** Chooses an agent: policy skills-v1. The order of the candidates does not matter. */
export function decide(input: DecisionInput): Decision {
  const { needs, incumbent, rest } = input;
  const rules = rulesOf(input);
  const candidates = rank(input).map(({ scored }) => scored);
  const open = candidates.filter(({ refused }) => refused === null);
  const kept = open.find(({ agentId }) => agentId === incumbent);
  if (kept) return { outcome: 'kept', agentId: kept.agentId, reason: 'reopened, same agent', candidates };
  const best = open[0];
  if (!best) return { outcome: 'queued', agentId: null, reason: queueReason(input, candidates), candidates };
  const free = open.length + (rest?.free ?? 0);
  return {
    outcome: 'assigned',
    agentId: best.agentId,
    reason: assignReason(needs, rules, free, lookedAt(input)),
    candidates,
  };
}

/** How many agents a decision looked at, listed or counted. */
export function lookedAt({ candidates, rest }: Pick<DecisionInput, 'candidates' | 'rest'>): number {
  const refused = Object.values(rest?.refused ?? {}).reduce((sum, count) => sum + count, 0);
  return candidates.length + (rest?.free ?? 0) + refused;
}

export function rulesOf({ needs, candidates, rest }: DecisionInput): Rules {
  return rest ? { skillsRequired: rest.skillsRequired } : rulesFor(needs, candidates);
}

export interface Ranked {
  readonly candidate: Candidate;
  readonly scored: ScoredCandidate;
  /** What somebody who is refused would score. */
  readonly chance: number;
}

/** All candidates with what the rules say of them, in the order of a decision. */
export function rank(input: DecisionInput): Ranked[] {
  const { needs, incumbent, weights = WEIGHTS } = input;
  const rules = rulesOf(input);
  return input.candidates
    .map(candidate => {
      const { id: agentId, name } = candidate;
      const refused = refusalOf(candidate, needs, rules, agentId === incumbent);
      const parts = partsOf(candidate, needs);
      const chance = scoreOf(parts, weights);
      return { candidate, chance, scored: { agentId, name, score: refused ? 0 : chance, parts, refused } };
    })
    .sort(byRank);
}

/** Whether they can take it, then score, then longest without a new ticket, then id: no two candidates are equal. */
function byRank(a: Ranked, b: Ranked): number {
  const [mine, other] = [classOf(a), classOf(b)];
  if (mine !== other) return mine - other;
  if (mine === 2) return compare(a.candidate.id, b.candidate.id);
  return (
    b.chance - a.chance ||
    compare(a.candidate.lastAssignedAt ?? '', b.candidate.lastAssignedAt ?? '') ||
    compare(a.candidate.id, b.candidate.id)
  );
}

function classOf({ scored: { refused } }: Ranked): 0 | 1 | 2 {
  if (refused === null) return 0;
  return isPassing(refused) ? 1 : 2;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function assignReason(needs: Needs, rules: Rules, open: number, all: number): string {
  const place = open === 1 ? `only free candidate of ${all}` : `best score of ${open} free candidates of ${all}`;
  if (needs.skills.length === 0 || rules.skillsRequired) return place;
  return `${place}; no agent has any of the skills ${needs.skills.join(', ')}`;
}

function queueReason({ needs, rest }: DecisionInput, candidates: readonly ScoredCandidate[]): QueueReason {
  const counted = Object.entries(rest?.refused ?? {}).filter(([, count]) => count > 0);
  const reasons = [...candidates.map(({ refused }) => refused), ...counted.map(([refused]) => refused as Refusal)];
  if (reasons.includes('at_capacity')) return 'no_capacity';
  if (reasons.some(isPassing)) return 'nobody_online';
  return needs.team === null ? 'no_agents' : 'no_agents_in_team';
}
