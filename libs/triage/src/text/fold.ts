/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
/** French and Italian words that lose their vowel before another: the apostrophe parts two words. */
const ELISION =
  /(?<![\p{L}\p{M}])(l|d|j|n|c|s|m|t|qu|jusqu|lorsqu|puisqu|quelqu|aujourd|dell|all|nell|sull|dall|un|quest|quell|c|com|dov)['’](?=\p{L})/gu;
/** Where Latin letters or digits and a script that leaves no space between its words touch. */
const SCRIPT_CHANGE =
  /(?<=[a-z0-9])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])(?=[a-z0-9])/gu;

/**
 * Lower case, compatible forms made one ("Ｗｉ‑Ｆｉ" is "wi-fi"), Latin, Greek and Cyrillic letters without their accents,
 * apostrophes gone. What looks the same to a hurried writer becomes the same.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]|\u0640|[\u064b-\u0652]/g, '')
    .normalize('NFC')
    .replaceAll(/[ßłøđðıæœþ]/g, letter => LETTERS[letter] ?? letter)
    .replaceAll(ELISION, '$1 ')
    .replaceAll(/['’ʼ`]/g, '')
    .replaceAll(SCRIPT_CHANGE, ' ');
}

/** Scripts whose words are not parted by spaces, or that glue particles to them: terms are looked for inside of words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}]/u;
