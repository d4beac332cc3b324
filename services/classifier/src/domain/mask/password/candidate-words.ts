import { PRODUCT, STATE_WORDS } from './words';

/** A word of the text without the marks around it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** CJK has no blanks between words: there a password is the run of other characters. */
const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。・ー`;
export const WORD = new RegExp(String.raw`[^\s${CJK}]{1,100}`, 'gu');

/** The words between two places, at most `limit`. */
export function wordsIn(text: string, from: number, to: number, limit: number): Word[] {
  const words: Word[] = [];
  for (const { index, 0: raw } of text.slice(Math.max(0, from), to).matchAll(WORD)) {
    if (words.length >= limit) break;
    const word = trimmed(raw, Math.max(0, from) + index);
    if (!/^[?!]*$/.test(word.text)) words.push(word);
  }
  return words;
}

/** Without the quotes, brackets and stops around it; a mark at the end that passwords end in stays. */
function trimmed(raw: string, start: number): Word {
  const lead = /^["'`([{<,;:]+/.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).replace(/["'`)\]}>,;:.]+$/, '');
  return { text, start: start + lead, end: start + lead + text.length };
}

export const isState = (word: string): boolean => STATE_WORDS.has(word.toLowerCase().replace(/[!?.]+$/, ''));

const SIGN = /[@$!#%&*^?~+=_]/;

/** What looks like a password beside a word that names one: letters mixed with digits or with signs. */
export function looksSecret(word: string): boolean {
  if (word.length < 4 || word.length > 64 || isOrdinary(word) || isState(word)) return false;
  const letters = /\p{L}/u.test(word);
  const core = word.replace(/[!?]+$/, '');
  return letters && (/\d/.test(word) || SIGN.test(core.slice(1, -1)) || /^[@$#%&*^~]|[@$#%&*^~]$/.test(core));
}

/** Names of things that are no passwords although they look mixed: errors, hosts, files, addresses, dates, products. */
function isOrdinary(word: string): boolean {
  const bare = word.replace(/[!?]+$/, '');
  return (
    ORDINARY.some(shape => shape.test(bare)) ||
    PRODUCT.test(bare) ||
    bare.split(/[/,]/).every(part => PRODUCT.test(part))
  );
}

const ORDINARY = [
  /^0x[\da-f]+$/i,
  /^[A-Z]{2,10}[-_]?\d{2,}(?:-\d+)*$/,
  /^[A-Z]{2,6}-\d{8}-[A-Z\d]{6}$/,
  /^v?\d+(?:[.:/-]\d+)+[a-z]{0,3}\d{0,2}$/i,
  /^[a-z]{2,10}(?:-[a-z\d]{1,10}){0,3}-\d{1,3}$/,
  /^[\w-]+(?:\.[\w-]+)+$/,
  /^(?:https?|ftp|file|smb|ssh|ldaps?):|:\/\//i,
  /^[\w.-]+@(?:\d{1,3}(?:\.\d{1,3}){3})?$/,
  /^(?:[A-Za-z]:)?[\\/]/,
  /^[^@]+@[\w-]+\.[\w.-]+$/,
  /^\d+(?:st|nd|rd|th|x|%)$/i,
  /^(?:\p{L}+['-])*\p{L}+$/u,
  /^\p{L}+(?:[/+&]\p{L}+)+$/u,
  /^[#@]\p{L}+$/u,
  /^\[.*\]$/,
  // An assignment is judged by its name.
  /^[\w.-]{1,40}=/,
];
