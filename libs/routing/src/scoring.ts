import { type Candidate, levelsOf, topicsOf } from './candidate';
import { type Needs, normalise, primaryLanguage } from './needs';

/** What a score is made of; each part is 0 to 1. */
export interface Parts {
  readonly skills: number;
  readonly load: number;
  readonly language: number;
  readonly expertise: number;
}
export const PARTS = ['skills', 'load', 'language', 'expertise'] as const satisfies readonly (keyof Parts)[];

/** How much each part counts. They add up to 1, so that a score is 0 to 1 too. */
export type Weights = Readonly<Record<keyof Parts, number>>;

/** Of the policy `skills-v1`. Changing one needs a new policy version. */
export const WEIGHTS: Weights = { skills: 0.5, load: 0.25, language: 0.15, expertise: 0.1 };

/** The level at which a skill counts fully. */
export const MAX_LEVEL = 5;

export function partsOf(candidate: Candidate, needs: Needs): Parts {
  return {
    skills: skillsPart(candidate, needs),
    load: candidate.capacity > 0 ? Math.max(0, 1 - candidate.load / candidate.capacity) : 0,
    language: languagePart(candidate, needs),
    expertise: expertisePart(candidate, needs),
  };
}

/** Weighted sum of the parts, to six decimals. */
export function scoreOf(parts: Parts, weights: Weights = WEIGHTS): number {
  return toSixDecimals(PARTS.reduce((sum, key) => sum + weights[key] * parts[key], 0));
}

export function toSixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Fraction of the needed skills that is covered, times the mean proficiency in those; 1 when nothing is needed. */
function skillsPart(candidate: Candidate, needs: Needs): number {
  if (needs.skills.length === 0) return 1;
  return levelsOf(candidate, needs.skills).reduce((sum, { level }) => sum + level / MAX_LEVEL, 0) / needs.skills.length;
}

/** Preferred, never required: an answer in a second language beats none. */
function languagePart(candidate: Candidate, needs: Needs): number {
  if (needs.language === null) return 1;
  return candidate.languages.some(language => primaryLanguage(language) === needs.language) ? 1 : 0;
}

/** 1 when a team or skill of the agent bears the name of the ticket's category or subcategory, or a team is said to be good at it. */
function expertisePart(candidate: Candidate, needs: Needs): number {
  const topics = topicsOf(needs);
  const known = normalise([...candidate.teams, ...candidate.skills.map(({ name }) => name)]);
  return topics.some(topic => known.includes(topic)) ? 1 : 0;
}
