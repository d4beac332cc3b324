import type { Candidate } from './candidate';
import { type Needs, normalise, primaryLanguage } from './needs';

/** What a score is made of; each part is 0 to 1. */
export interface Parts {
  readonly skills: number;
  readonly load: number;
  readonly language: number;
  readonly expertise: number;
}

/** They add up to 1, so that a score is 0 to 1 too. Changing one needs a new policy version. */
export const WEIGHTS: Readonly<Record<keyof Parts, number>> = {
  skills: 0.5,
  load: 0.25,
  language: 0.15,
  expertise: 0.1,
};

const MAX_LEVEL = 5;

export function partsOf(candidate: Candidate, needs: Needs): Parts {
  return {
    skills: skillsPart(candidate, needs),
    load: candidate.capacity > 0 ? Math.max(0, 1 - candidate.load / candidate.capacity) : 0,
    language: languagePart(candidate, needs),
    expertise: expertisePart(candidate, needs),
  };
}

/** Weighted sum of the parts, to six decimals. */
export function scoreOf(parts: Parts): number {
  return Math.round(weightedSum(parts) * 1e6) / 1e6;
}

function weightedSum(parts: Parts): number {
  return (Object.keys(WEIGHTS) as (keyof Parts)[]).reduce((sum, key) => sum + WEIGHTS[key] * parts[key], 0);
}

/** Fraction of the needed skills that is covered, times the mean proficiency in those; 1 when nothing is needed. */
function skillsPart(candidate: Candidate, needs: Needs): number {
  if (needs.skills.length === 0) return 1;
  const levels = new Map<string, number>();
  for (const { name, level } of candidate.skills) {
    levels.set(name.toLowerCase(), Math.max(level, levels.get(name.toLowerCase()) ?? 0));
  }
  return needs.skills.reduce((sum, skill) => sum + (levels.get(skill) ?? 0) / MAX_LEVEL, 0) / needs.skills.length;
}

/** Preferred, never required: an answer in a second language beats none. */
function languagePart(candidate: Candidate, needs: Needs): number {
  if (needs.language === null) return 1;
  return candidate.languages.some(language => primaryLanguage(language) === needs.language) ? 1 : 0;
}

/** 1 when a team or skill of the agent bears the name of the ticket's category or subcategory. */
function expertisePart(candidate: Candidate, needs: Needs): number {
  const topics = normalise([needs.category ?? '', needs.subcategory ?? '']);
  const known = normalise([...candidate.teams, ...candidate.skills.map(({ name }) => name)]);
  return topics.some(topic => known.includes(topic)) ? 1 : 0;
}
