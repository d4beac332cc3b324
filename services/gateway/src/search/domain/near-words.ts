import type { SearchTerm } from '@switchboard/kernel';

/** Letters of a word in which one may be wrong; longer ones are hardly typed, and made of random letters. */
const LENGTH = { min: 5, max: 24 };
const LETTERS = /^[\p{L}\p{M}]+$/u;

/** Stands for any one letter. */
const ANY = '?';

/** Whether one letter of it may be wrong: not of numbers, codes and short words, where each counts. */
export const isForgiving = (word: string): boolean => LETTERS.test(word) && fits([...word].length);

const fits = (length: number): boolean => length >= LENGTH.min && length <= LENGTH.max;

/** The word that a term of a query asks for, where it asks for one word and one letter of that may be wrong. */
export function forgivingWord([only, ...others]: SearchTerm): string | undefined {
  const [word, ...more] = only ?? [];
  return word !== undefined && others.length === 0 && more.length === 0 && isForgiving(word) ? word : undefined;
}

/** A word with any one letter in each place in turn: `?ouse`, `h?use`, … By these it is found when a letter is wrong or missing. */
export function patternsOf(word: string): string[] {
  const letters = [...word];
  return letters.map((_, at) => letters.with(at, ANY).join(''));
}

/**
 * How to find all words that differ from this one by one letter: one too many, too few, another, or two that changed places. Exactly
 * those: a pattern says where the letter is.
 */
export function nearOf(word: string): { readonly words: string[]; readonly patterns: string[] } {
  const letters = [...word];
  const withoutOne = letters.map((_, at) => letters.toSpliced(at, 1).join(''));
  const swapped = letters
    .slice(1)
    .map((letter, at) => letters.toSpliced(at, 2, letter, letters[at] as string).join(''));
  const withOneMore = [...letters, ''].map((_, at) => letters.toSpliced(at, 0, ANY).join(''));
  return {
    words: [...new Set([...withoutOne, ...swapped])].filter(other => other !== word),
    patterns: [...new Set([...patternsOf(word), ...withOneMore])],
  };
}
