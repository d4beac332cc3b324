import type { Taxonomy, TopicNotes } from '@switchboard/contracts';
import { BUSINESS_TERMS } from './business';
import { LEXICONS } from '../lexicon';
import { INFRASTRUCTURE_TERMS } from './infrastructure';
import { type TermHit, TermMatcher } from './matcher';
import { PEOPLE_TERMS } from './people';
import { PRODUCT_TERMS } from './products';
import { SOFTWARE_TERMS } from './software';
import type { TermGroup } from './term';

export const ALL_TERMS: readonly TermGroup[] = [
  ...INFRASTRUCTURE_TERMS,
  ...SOFTWARE_TERMS,
  ...PEOPLE_TERMS,
  ...BUSINESS_TERMS,
  ...PRODUCT_TERMS,
];

const matcher = new TermMatcher(ALL_TERMS);

/** Terms of the other languages; a text is only searched for those of the languages it may be in. */
const matchers: ReadonlyMap<string, TermMatcher> = new Map(
  LEXICONS.map(({ language, topics, signals }) => [
    language,
    new TermMatcher([
      ...Object.entries(topics).map(groupOf),
      // An attack is the matter, whatever it has hit.
      { category: 'technical', subcategory: null, strong: signals.attack ?? '' },
    ]),
  ]),
);

function groupOf([topic, terms]: [string, string]): TermGroup {
  const [category = '', subcategory = null] = topic.split('/');
  const [strong = '', medium = ''] = terms.split('|');
  return { category, subcategory, strong, medium };
}

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

/**
 * @param titleLength how many of the words belong to the title
 * @param languages whose terms are looked for besides the English ones
 * @param notes what is known of topics that have no terms here
 */
export function scoreTerms(
  words: readonly string[],
  titleLength: number,
  taxonomy: Taxonomy,
  languages: readonly string[] = [],
  notes: TopicNotes = NO_NOTES,
): TermScores {
  const foreign = languages.flatMap(language => matchers.get(language)?.find(words) ?? []);
  const hits = distinct([...matcher.find(words), ...ownNames(taxonomy, notes).find(words), ...foreign])
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

/** Related languages share terms; each counts once for a topic. */
function distinct(hits: readonly TermHit[]): TermHit[] {
  return [...new Map(hits.map(hit => [`${hit.category}/${hit.subcategory}/${hit.at}/${hit.term}`, hit])).values()];
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
const NO_NOTES: TopicNotes = { labels: {}, descriptions: {}, skills: {}, retired: [] };
const matchersOfNames = new WeakMap<Taxonomy, { notes: TopicNotes; matcher: TermMatcher }>();

/** Topics that an admin added have no terms here; what is said of them are the terms. */
function ownNames(taxonomy: Taxonomy, notes: TopicNotes): TermMatcher {
  const existing = matchersOfNames.get(taxonomy);
  if (existing?.notes === notes) return existing.matcher;
  const groups = Object.entries(taxonomy).flatMap(([category, subcategories]): TermGroup[] => [
    ...(known.has(category) ? [] : [{ category, subcategory: null, ...termsOf(category, category, notes) }]),
    ...subcategories
      .filter(subcategory => !known.has(`${category}/${subcategory}`))
      .map(subcategory => ({
        category,
        subcategory,
        ...termsOf(`${category}/${subcategory}`, subcategory, notes),
      })),
  ]);
  const matcher = new TermMatcher(groups);
  matchersOfNames.set(taxonomy, { notes, matcher });
  return matcher;
}

/** Shorter words of a label, such as "and", say nothing. */
const TELLING_LENGTH = 4;

/**
 * Key, label and skills as a whole; the words of the label count less. The phrases of the description count most: an admin wrote
 * them for this desk, where the tables speak of any.
 */
function termsOf(topic: string, key: string, { labels, descriptions, skills }: TopicNotes) {
  const label = spaced(own(labels, topic) ?? '');
  const strong = [spaced(key), label, ...(own(skills, topic) ?? []).map(spaced)];
  const words = label.split(' ').filter(word => word.length >= TELLING_LENGTH);
  const phrases = (own(descriptions, topic) ?? '').split(/[,;.:()\n]+/).map(spaced);
  return { decisive: phrases.join(','), strong: strong.join(','), medium: words.join(',') };
}

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

function spaced(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[_,*\s-]+/g, ' ')
    .trim();
}
