import type { Taxonomy } from '@switchboard/contracts';
import { BUSINESS_TERMS } from './business';
import { INFRASTRUCTURE_TERMS } from './infrastructure';
import { type TermHit, TermMatcher } from './matcher';
import { PEOPLE_TERMS } from './people';
import { SOFTWARE_TERMS } from './software';
import type { TermGroup } from './term';

export const ALL_TERMS: readonly TermGroup[] = [
  ...INFRASTRUCTURE_TERMS,
  ...SOFTWARE_TERMS,
  ...PEOPLE_TERMS,
  ...BUSINESS_TERMS,
];

const matcher = new TermMatcher(ALL_TERMS);

/** Words after this position are context rather than the matter; they count half. */
const OPENING = 60;
/** Each further term of the same topic adds this share of what the stronger one before it added. */
const DISCOUNT = 0.6;
const TITLE_BONUS = 1.3;

export interface TermScores {
  /** Log-odds per category; 0 where nothing was found. */
  readonly categories: ReadonlyMap<string, number>;
  /** The same per `category/subcategory`. */
  readonly subcategories: ReadonlyMap<string, number>;
  /** What was found, strongest first. */
  readonly hits: readonly TermHit[];
}

/** @param titleLength how many of the words belong to the title. */
export function scoreTerms(words: readonly string[], titleLength: number, taxonomy: Taxonomy): TermScores {
  const hits = [...matcher.find(words), ...ownNames(taxonomy).find(words)]
    .filter(hit => hit.category in taxonomy)
    .map(hit => ({ ...hit, weight: hit.weight * placeFactor(hit.at, titleLength) }))
    .sort((a, b) => b.weight - a.weight);
  return {
    categories: total(hits, hit => hit.category),
    subcategories: total(
      hits.filter(hit => hit.subcategory !== null && taxonomy[hit.category]?.includes(hit.subcategory)),
      hit => `${hit.category}/${hit.subcategory}`,
    ),
    hits,
  };
}

function placeFactor(at: number, titleLength: number): number {
  if (at < titleLength) return TITLE_BONUS;
  return at < titleLength + OPENING ? 1 : 0.5;
}

function total(hits: readonly TermHit[], key: (hit: TermHit) => string): Map<string, number> {
  const sums = new Map<string, { sum: number; share: number }>();
  for (const hit of hits) {
    const { sum, share } = sums.get(key(hit)) ?? { sum: 0, share: 1 };
    sums.set(key(hit), { sum: sum + hit.weight * share, share: share * DISCOUNT });
  }
  return new Map([...sums].map(([name, { sum }]) => [name, sum]));
}

const known = new Set(ALL_TERMS.flatMap(({ category, subcategory }) => [category, `${category}/${subcategory}`]));
const matchersOfNames = new WeakMap<Taxonomy, TermMatcher>();

/** Categories that an administrator added have no terms here; their names are the terms. */
function ownNames(taxonomy: Taxonomy): TermMatcher {
  const existing = matchersOfNames.get(taxonomy);
  if (existing) return existing;
  const groups = Object.entries(taxonomy).flatMap(([category, subcategories]): TermGroup[] => [
    ...(known.has(category) ? [] : [{ category, subcategory: null, strong: spaced(category) }]),
    ...subcategories
      .filter(subcategory => !known.has(`${category}/${subcategory}`))
      .map(subcategory => ({ category, subcategory, strong: spaced(subcategory) })),
  ]);
  const made = new TermMatcher(groups);
  matchersOfNames.set(taxonomy, made);
  return made;
}

function spaced(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[_,\s-]+/g, ' ')
    .trim();
}
