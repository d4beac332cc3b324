import type { RoutingView } from '@switchboard/contracts';

export type Decision = RoutingView['items'][number];
export type Candidate = Decision['candidates'][number];

/** What a score is made of, in the order of the bar. */
export const PARTS = ['skills', 'load', 'language', 'expertise'] as const;
export type Part = (typeof PARTS)[number];
export type Weights = Readonly<Partial<Record<Part, number>>>;

/** Gates on the way to a score, in their order, and what is refused at each. */
export const GATES = [
  ['agent', ['disabled', 'not_agent']],
  ['team', ['wrong_team']],
  ['skills', ['missing_skills']],
  ['here', ['offline', 'away']],
  ['room', ['at_capacity']],
] as const;
export type Gate = (typeof GATES)[number][0];

/** Refusals that pass with time. */
const PASSES: readonly string[] = ['offline', 'away', 'at_capacity'];
export const passesWithTime = (refused: string | null) => refused !== null && PASSES.includes(refused);

/** Of 100. */
export const scoreOf = (score: number) => Math.round(score * 100);

/** What each part adds, of 100. */
export const sharesOf = ({ parts }: Pick<Candidate, 'parts'>, weights: Weights): readonly (readonly [Part, number])[] =>
  PARTS.map(part => [part, (weights[part] ?? 0) * (parts[part] ?? 0) * 100] as const);

/** What somebody who was refused would have scored, of 100; undefined where that is not known. */
export function wouldBe(candidate: Candidate, weights: Weights): number | undefined {
  const sum = sharesOf(candidate, weights).reduce((total, [, share]) => total + share, 0);
  return sum > 0 ? Math.round(sum) : undefined;
}

/** Index of the gate where it ended; as many as there are gates for those who passed all. */
export function endedAt(refused: string | null): number {
  if (refused === null) return GATES.length;
  const index = GATES.findIndex(([, refusals]) => (refusals as readonly string[]).includes(refused));
  return index < 0 ? 0 : index;
}

/** By score; then the refused by what they would have scored, those who never can last. */
export function inOrder(
  candidates: readonly Candidate[],
  weights: Weights,
): { free: Candidate[]; refused: Candidate[] } {
  const free = candidates.filter(({ refused }) => refused === null).sort((a, b) => b.score - a.score);
  const rank = (candidate: Candidate) =>
    (passesWithTime(candidate.refused) ? 1_000 : 0) + (wouldBe(candidate, weights) ?? 0);
  const refused = candidates.filter(candidate => candidate.refused !== null).sort((a, b) => rank(b) - rank(a));
  return { free, refused };
}
