import { NOTE_MARK, SEARCH_WORDS_VERSION, type SearchTerm } from '@switchboard/kernel';
import type { Model, QueryFilter, SearchFields } from '@switchboard/persistence';
import type { Search } from '../domain/search';

type Query<T extends SearchFields> = QueryFilter<T>;

/** Versions of search words that are not those of today; null stands for none at all. */
const OUTDATED = [null, ...Array.from({ length: SEARCH_WORDS_VERSION - 1 }, (_, i) => i + 1)];

/** Documents whose search words are missing or were made by older rules. */
export const unsearchable = { searchVersion: { $in: OUTDATED } };

export async function hasUnsearchable<T extends SearchFields>(model: Model<T>): Promise<boolean> {
  return (await model.exists(unsearchable as Query<T>)) !== null;
}

/** What is searched, and for whom. */
export interface SearchScope {
  /** Whether there are documents without search words: they are found by the letters as they stand in `letters`. */
  readonly lagging: boolean;
  readonly letters: readonly string[];
  /** Whether words of notes count. */
  readonly notes: boolean;
  /** Where phrases are looked for. */
  readonly phrases: readonly string[];
}

/** The conditions of a search by words, all to be fulfilled; a query without any word finds nothing. */
export function textQuery<T extends SearchFields>(search: Search, scope: SearchScope): Query<T>[] {
  const { terms, phrases, without, typed, instead } = search;
  if (terms.length === 0 && without.length === 0) return [{ _id: { $in: [] } } as Query<T>];
  const byWords = [
    ...terms.flatMap((term, i) => termQuery(term, scope, instead[i])),
    ...phrases.map(phrase => ({ $or: scope.phrases.map(path => ({ [path]: { $regex: phrasePattern(phrase) } })) })),
    ...without.map(term => ({ $nor: [{ $and: termQuery(term, scope) }] })),
  ];
  if (!scope.lagging) return byWords as Query<T>[];
  const contain = (word: string) => scope.letters.map(path => ({ [path]: contains(word) }));
  const byLetters = [
    ...typed.words.map(word => ({ $or: contain(word) })),
    ...typed.without.map(word => ({ $nor: contain(word) })),
  ];
  return [{ $or: [{ $and: byWords }, { $and: [unsearchable, ...byLetters] }] } as Query<T>];
}

/** Conditions of one term, all to be fulfilled. @param instead words of which one will do as well. */
export function termQuery(
  term: SearchTerm,
  { notes }: Pick<SearchScope, 'notes'>,
  instead?: readonly string[],
): object[] {
  if (instead) return [{ searchWords: { $in: notes ? instead.flatMap(word => [word, word + NOTE_MARK]) : instead } }];
  // Anchored, so that an index gives it as one range; words hold letters, digits and symbols, so nothing needs a backslash.
  const end = notes ? '' : `[^${NOTE_MARK}]*$`;
  const [only = [], ...others] = term.map(words => words.map(word => ({ searchWords: { $regex: `^${word}${end}` } })));
  return others.length === 0 ? only : [{ $or: [only, ...others].map(conditions => ({ $and: conditions })) }];
}

/** Whole words, but for languages that are written without blanks. */
function phrasePattern(phrase: string): string {
  const isSpaced = /^[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{N} ]+$/u.test(phrase);
  return isSpaced ? `(^| )${phrase}( |$)` : phrase;
}

/** A case-insensitive "contains"; whatever a person types is text, never a pattern. */
function contains(text: string): { $regex: string; $options: 'i' } {
  return { $regex: text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), $options: 'i' };
}
