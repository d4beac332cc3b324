import type { Candidate } from './candidate';
import type { Needs } from './needs';
import { isPassing, type Refusal, refusalOf, type Rules, rulesFor } from './refusal';
import { type Parts, partsOf, scoreOf } from './scoring';

/** Everything that a decision looks at; stored with it. */
export interface DecisionInput {
  readonly needs: Needs;
  readonly candidates: readonly Candidate[];
  /** Who had the ticket and keeps it if possible: the agent of a reopened ticket. Else null. */
  readonly incumbent: string | null;
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
  /** Best first, then the refused ones by id. */
  readonly candidates: readonly ScoredCandidate[];
}

/** Why a ticket waits; machine-readable. */
export type QueueReason = 'no_agents' | 'no_agents_in_team' | 'nobody_online' | 'no_capacity';

/** Chooses an agent: policy skills-v1. The order of the candidates does not matter. */
export function decide(input: DecisionInput): Decision {
  const { needs, incumbent } = input;
  const rules = rulesFor(needs, input.candidates);
  const ranked = input.candidates
    .map(candidate => ({ candidate, scored: score(candidate, needs, rules, candidate.id === incumbent) }))
    .sort(byRank);
  const candidates = ranked.map(({ scored }) => scored);
  const open = candidates.filter(({ refused }) => refused === null);
  const kept = open.find(({ agentId }) => agentId === incumbent);
  if (kept) return { outcome: 'kept', agentId: kept.agentId, reason: 'reopened, same agent', candidates };
  const best = open[0];
  if (!best) return { outcome: 'queued', agentId: null, reason: queueReason(needs, candidates), candidates };
  return {
    outcome: 'assigned',
    agentId: best.agentId,
    reason: assignReason(needs, rules, open.length, candidates.length),
    candidates,
  };
}

function score(candidate: Candidate, needs: Needs, rules: Rules, incumbent: boolean): ScoredCandidate {
  const refused = refusalOf(candidate, needs, rules, incumbent);
  const parts = partsOf(candidate, needs);
  return { agentId: candidate.id, name: candidate.name, score: refused ? 0 : scoreOf(parts), parts, refused };
}

interface Ranked {
  readonly candidate: Candidate;
  readonly scored: ScoredCandidate;
}

/** Score, then longest without a new ticket, then id: no two candidates are equal. */
function byRank(a: Ranked, b: Ranked): number {
  if (a.scored.refused !== null || b.scored.refused !== null) {
    return (
      Number(a.scored.refused !== null) - Number(b.scored.refused !== null) || compare(a.candidate.id, b.candidate.id)
    );
  }
  return (
    b.scored.score - a.scored.score ||
    compare(a.candidate.lastAssignedAt ?? '', b.candidate.lastAssignedAt ?? '') ||
    compare(a.candidate.id, b.candidate.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function assignReason(needs: Needs, rules: Rules, open: number, all: number): string {
  const rank = open === 1 ? `only free candidate of ${all}` : `best score of ${open} free candidates of ${all}`;
  if (needs.skills.length === 0 || rules.skillsRequired) return rank;
  return `${rank}; no agent has any of the skills ${needs.skills.join(', ')}`;
}

function queueReason(needs: Needs, candidates: readonly ScoredCandidate[]): QueueReason {
  const qualified = candidates.filter(({ refused }) => isPassing(refused));
  if (qualified.some(({ refused }) => refused === 'at_capacity')) return 'no_capacity';
  if (qualified.length > 0) return 'nobody_online';
  return needs.team === null ? 'no_agents' : 'no_agents_in_team';
}
