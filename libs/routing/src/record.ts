import { type Candidate, relevantTo } from './candidate';
import { condense } from './condense';
import { type Decision, type DecisionInput, decide, type ScoredCandidate } from './decide';

/** What the rules looked at of a candidate; what is usual (an agent, enabled, online, nothing that fits) is left out. */
export type Seen = Partial<Omit<Candidate, 'id' | 'name'>> & Pick<Candidate, 'load' | 'capacity'>;

export type StoredCandidate = ScoredCandidate & {
  /** Absent in decisions of former versions: those have all profiles in `input.candidates`. */
  readonly seen?: Seen | undefined;
};

/** The part of a stored decision from which it can be made again. */
export interface StoredDecision {
  readonly policy: string;
  readonly candidates: readonly { readonly agentId: string; readonly name: string; readonly seen?: unknown }[];
  readonly input: Readonly<Record<string, unknown>>;
}

/** A decision and what is stored of it: a few kilobytes, however many agents there are. */
export function decideAndRecord(input: DecisionInput): {
  readonly decision: Decision;
  readonly candidates: StoredCandidate[];
  readonly input: Record<string, unknown>;
} {
  const kept = condense(input);
  const decision = decide(kept);
  const byId = new Map(kept.candidates.map(candidate => [candidate.id, candidate]));
  const candidates = decision.candidates.map(scored => {
    const candidate = byId.get(scored.agentId);
    return { ...scored, ...(candidate ? { seen: seenOf(relevantTo(candidate, input.needs)) } : {}) };
  });
  const { needs, incumbent, rest, weights } = kept;
  return { decision, candidates, input: { needs, incumbent, ...(rest && { rest }), ...(weights && { weights }) } };
}

/** What a stored decision looked at, in whichever version it was stored. */
export function inputOf({ candidates, input }: StoredDecision): DecisionInput {
  if (input['candidates'] !== undefined) return input as unknown as DecisionInput;
  return { ...(input as unknown as DecisionInput), candidates: candidates.map(candidateFrom) };
}

function seenOf(candidate: Candidate): Seen {
  const { load, capacity, skills, languages, teams, lastAssignedAt, role, disabled, usable, availability } = candidate;
  return {
    load,
    capacity,
    ...(skills.length > 0 && { skills: skills.map(({ name, level }) => ({ name, level })) }),
    ...(languages.length > 0 && { languages: [...languages] }),
    ...(teams.length > 0 && { teams: [...teams] }),
    ...(lastAssignedAt !== null && { lastAssignedAt }),
    ...(role !== 'agent' && { role }),
    ...(disabled && { disabled }),
    ...(usable === false && { usable }),
    ...(availability !== 'online' && { availability }),
  };
}

function candidateFrom({ agentId, name, seen }: StoredDecision['candidates'][number]): Candidate {
  return {
    id: agentId,
    name,
    role: 'agent',
    disabled: false,
    availability: 'online',
    skills: [],
    languages: [],
    teams: [],
    lastAssignedAt: null,
    load: 0,
    capacity: 0,
    ...(seen as Seen | undefined),
  };
}
