import { type DecisionInput, rank, type Ranked, type Rest, rulesOf } from './decide';
import { isPassing, type Refusal } from './refusal';

/** Up to so many agents a decision lists all. */
export const LISTS_ALL = 25;
/** Above that: the best who can take it, and of each reason those who are nearest to it. */
const KEEPS = { free: 10, passing: 3, lasting: 2 } as const;

/**
 * What is stored of a decision among many: those near the top are listed, the others counted. The rules come to the same
 * outcome, agent and reason for it.
 */
export function condense(input: DecisionInput): DecisionInput {
  if (!input.rest && input.candidates.length <= LISTS_ALL) return input;
  const listed: Ranked[] = [];
  const counted = new Map<Refusal | null, number>();
  const kept = new Map<Refusal | null, number>();
  for (const ranked of rank(input)) {
    const { refused } = ranked.scored;
    const so = kept.get(refused) ?? 0;
    if (so < limitOf(refused) || ranked.candidate.id === input.incumbent) {
      kept.set(refused, so + 1);
      listed.push(ranked);
    } else counted.set(refused, (counted.get(refused) ?? 0) + 1);
  }
  return { ...input, candidates: listed.map(({ candidate }) => candidate), rest: restOf(input, counted) };
}

function limitOf(refused: Refusal | null): number {
  if (refused === null) return KEEPS.free;
  return isPassing(refused) ? KEEPS.passing : KEEPS.lasting;
}

function restOf(input: DecisionInput, counted: ReadonlyMap<Refusal | null, number>): Rest {
  const refused: Partial<Record<Refusal, number>> = { ...input.rest?.refused };
  for (const [reason, count] of counted) if (reason !== null) refused[reason] = (refused[reason] ?? 0) + count;
  const free = (input.rest?.free ?? 0) + (counted.get(null) ?? 0);
  return { skillsRequired: rulesOf(input).skillsRequired, free, refused };
}
