/** What people type for an apostrophe; U+00B4 would otherwise fall apart into a blank and a mark. */
const APOSTROPHES = /[\u0060\u00B4\u02BB\u02BC\u2018\u2019\u201B\u2032]/g;

/**
 * Marks that people leave out: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic; and what is not seen at
 * all. The marks of other scripts (vowels of Hindi and Thai, voicing of Japanese) make another word and stay.
 */
const ACCENTS =
  /(?=\p{M})(?!\u3099|\u309A)[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}]|\u0640|\p{Default_Ignorable_Code_Point}/gu;

/** Letters that Unicode does not take apart, as people without them on the keyboard write them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ς: 'σ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** As they are written where these letters are missing: Müller, Mueller; Århus, Aarhus. */
const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** One case, one width, one form of apostrophe, no ligatures; accents stay. Idempotent. */
export function foldCase(text: string): string {
  // Upper case first: it is where ß and SS, ς and σ, ı and i become the same.
  return text.replace(APOSTROPHES, "'").normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

/** Takes accents off what `foldCase` gave. */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(LETTER, letter => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** ü → ue and its like in what `foldCase` gave. */
export function spellOut(text: string): string {
  return text.replace(/[äöüåø]/g, letter => SPELLED_OUT[letter] ?? letter);
}

/** The other way: ue → u, so that who searches for Müller finds Mueller. */
export function spellIn(word: string): string {
  return word.replace(/([aou])e|aa/g, (pair, vowel: string | undefined) => vowel ?? pair.charAt(0));
}
