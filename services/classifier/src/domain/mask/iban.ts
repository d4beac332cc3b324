import type { Detector, Span } from './span';

const START = /(?<![\p{L}\p{N}])[A-Za-z]{2}[ .-]?\d{2}(?=[ .-]?[A-Za-z0-9])/gu;
const LONGEST = 34;

/** International account numbers by their check digits, in any grouping and case; after the word IBAN without the check. */
export const ibans: Detector = text => {
  const found: Span[] = [];
  for (const { index } of text.matchAll(START)) {
    const end = ibanEnd(text, index);
    if (end > index) found.push({ kind: 'iban', start: index, end });
  }
  return found;
};

/** Where the account number that begins at `start` ends; `start` if there is none. */
function ibanEnd(text: string, start: number): number {
  const named = /iban\W{0,3}(?:is|ist|es|est|:)?\W{0,3}$/i.test(text.slice(Math.max(0, start - 12), start));
  const rest = text.slice(start, start + 2 * LONGEST);
  let compact = '';
  let end = start;
  for (const { index, 0: group } of rest.matchAll(/[A-Za-z0-9]+/g)) {
    const gap = rest.slice(end - start, index);
    if (compact && !/^[ .-]?$/.test(gap)) break;
    // Words that follow are no groups of it: those have a digit, or are the four letters of a bank.
    if (compact.length > 4 && !/\d/.test(group) && compact.length !== 4) break;
    if (compact.length + group.length > LONGEST) break;
    compact += group;
    end = start + index + group.length;
    if (compact.length >= 15 && checked(compact)) return end;
  }
  return named && compact.length >= 12 ? end : start;
}

/** ISO 7064, MOD 97-10. */
function checked(iban: string): boolean {
  let rest = 0;
  for (const character of (iban.slice(4) + iban.slice(0, 4)).toUpperCase()) {
    for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
