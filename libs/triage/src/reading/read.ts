import { likelyLanguages } from '../language/detect';
import { correctSpelling } from '../spelling/correct';
import { essenceOf } from '../text/essence';
import { words } from '../text/tokens';
import { findSignals, looksOf, type Sign } from './signals';

/** A ticket as the models read it. */
export interface Reading {
  /** Title and essence of the description, corrected. */
  readonly text: string;
  /** Folded words of `text`; the first `titleLength` are the title's. */
  readonly words: readonly string[];
  readonly titleLength: number;
  /** ISO 639-1, likeliest first. */
  readonly languages: readonly [string, ...string[]];
  readonly signs: ReadonlyMap<Sign, number>;
}

/** Characters of a description that are looked at; the rest hardly ever changes the topic. */
const READ_LENGTH = 4_000;

export function readTicket(title: string | undefined, description: string): Reading {
  const essence = essenceOf(description);
  const languages = likelyLanguages(`${title ?? ''}\n${essence.text.slice(0, READ_LENGTH)}`);
  const correct = languages[0] === 'en' ? correctSpelling : (same: string) => same;
  const head = correct(title ?? '');
  const body = correct(essence.text.slice(0, READ_LENGTH));
  const titleWords = words(head);
  const text = `${head} ${body}`;
  const all = [...titleWords, ...words(body), ...namedByShape(text, essence.trace)];
  const signs = findSignals(all, languages);
  for (const sign of looksOf(text, all, essence.trace)) signs.set(sign, 1);
  return { text, words: all, titleLength: titleWords.length, languages, signs };
}

/** Matters that show in the shape of a text rather than in a word: a stack trace, the letter of a drive. */
function namedByShape(text: string, trace: boolean): string[] {
  // C: stands in the path of every error message.
  const drive = /(?<![\p{L}\p{N}:])[ABD-Z]:(?=[\s\\,.!]|$)/u.test(text);
  return [...(trace ? ['stacktrace'] : []), ...(drive ? ['driveletter'] : [])];
}
