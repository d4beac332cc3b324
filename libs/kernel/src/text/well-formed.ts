/** At most so many accents and vowel signs on one character, as in Unicode's Stream-Safe Text Format (UAX #15). */
const MAX_MARKS = 30;

const LONE_SURROGATE = /\p{Cs}/u;
const HEAPED_MARKS = new RegExp(`\\p{M}{${MAX_MARKS + 1}}`, 'u');
const MARKS_ABOVE = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');

/** Whether the text can be written as UTF-8 without loss: no half of a surrogate pair alone. */
export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);

/**
 * NFC: one spelling for characters that can be written in several ways. Takes time in proportion to the text: without a limit
 * to the marks in a row it would grow with their square, to a minute for a body of one mebibyte.
 */
export const toNfc = (text: string): string => text.replace(MARKS_ABOVE, '$1').normalize('NFC');

/** What is wrong with a text whatever it is used for: a rule to show beside the field's name; undefined if nothing is. */
export function brokenRule(text: string): string | undefined {
  if (!isWellFormed(text)) return 'contains half of a surrogate pair, which is no character';
  if (text.includes('\0')) return 'must not contain the control character NUL';
  if (HEAPED_MARKS.test(text)) return `has more than ${MAX_MARKS} combining marks on one character`;
  return undefined;
}
