import { leavesOf } from '../bson/paths';
import { type Doc, isDoc } from '../bson/types';

/** Fields of a text index with their weights; the path `$**` stands for every string of the document. */
export type TextWeights = Readonly<Record<string, number>>;

const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** Longest word that is indexed; longer ones are cut, the search word alike. */
const MAX_WORD = 64;

/** Words of a text: lower case, without accents and stop words. No stemming: only whole words match. */
export function words(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}_]+/gu) ?? [])
    .filter(word => !STOP_WORDS.has(word))
    .map(word => word.slice(0, MAX_WORD));
}

function strings(value: unknown, deep: boolean): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(item => strings(item, deep));
  return deep && isDoc(value) ? Object.values(value).flatMap(item => strings(item, true)) : [];
}

function textsOf(doc: Doc, weights: TextWeights): { text: string; weight: number }[] {
  return Object.entries(weights).flatMap(([path, weight]) => {
    const found =
      path === '$**' ? strings(doc, true) : leavesOf(doc, path.split('.')).flatMap(leaf => strings(leaf, false));
    return found.map(text => ({ text, weight }));
  });
}

/** The distinct words of a document, as the index keeps them. */
export function documentWords(doc: Doc, weights: TextWeights): string[] {
  return [...new Set(textsOf(doc, weights).flatMap(item => words(item.text)))];
}

/** What a `$search` string asks: any of the words, all of the phrases, none of the negated words. */
export interface TextQuery {
  readonly any: readonly string[];
  readonly phrases: readonly string[];
  readonly none: readonly string[];
}

/** Parses `word "a phrase" -not`. */
export function parseSearch(search: string): TextQuery {
  const phrases: string[] = [];
  const rest = search.replace(/"([^"]*)"/g, (_all, phrase: string) => {
    phrases.push(phrase.toLowerCase());
    return ' ';
  });
  const parts = rest.split(/\s+/).filter(part => part !== '');
  const negated = parts.filter(part => part.startsWith('-') && part.length > 1);
  const plain = parts.filter(part => !part.startsWith('-'));
  return {
    any: [...new Set([...plain.flatMap(words), ...phrases.flatMap(words)])],
    phrases,
    none: negated.flatMap(part => words(part.slice(1))),
  };
}

/** Score of a document for a search: 0 when it does not match. Higher for heavier fields and for denser matches. */
export function textScore(doc: Doc, weights: TextWeights, query: TextQuery): number {
  const texts = textsOf(doc, weights);
  let score = 0;
  for (const { text, weight } of texts) {
    const all = words(text);
    if (all.some(word => query.none.includes(word))) return 0;
    const hits = all.filter(word => query.any.includes(word)).length;
    if (hits > 0) score += weight * (0.5 + (0.5 * hits) / all.length) * Math.min(hits, query.any.length);
  }
  const lower = texts.map(item => item.text.toLowerCase());
  return query.phrases.every(phrase => lower.some(text => text.includes(phrase))) ? score : 0;
}
