/** A text in the plainest form of its characters, and where each of them stood. */
export interface Folded {
  readonly text: string;
  /** Per character of `text`: where the character it stands for begins and ends in the original. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Makes spellings of the same thing equal: full-width and other digits become 0 to 9, all blanks a blank, all dashes and
 * quotes the ASCII ones, Latin letters lose their accents, invisible characters vanish. Case stays.
 */
export function fold(text: string): Folded {
  let folded = '';
  const begins: number[] = [];
  const ends: number[] = [];
  let at = 0;
  // Kana with a voicing mark of its own are one character.
  for (const [character] of text.matchAll(/[^][\u3099\u309a]?/gu)) {
    const begin = at;
    at += character.length;
    for (const unit of plain(character)) {
      folded += unit;
      begins.push(begin);
      ends.push(at);
    }
  }
  return { text: folded, begins, ends };
}

/** The characters that one character is read as, each of one UTF-16 unit or half of a pair. */
function plain(character: string): string[] {
  if (character <= '\u007e') return [character === '\t' ? ' ' : character];
  const known = SAME.get(character);
  if (known !== undefined) return [known];
  if (INVISIBLE.test(character)) return [];
  if (/\p{Zs}/u.test(character)) return [' '];
  if (/\p{Nd}/u.test(character)) return [digit(character)];
  const bare = LATIN.test(character)
    ? character.normalize('NFKD').replaceAll(/\p{M}/gu, '')
    : character.normalize('NFKC');
  return [...bare].flatMap(each => (SAME.get(each) ?? each).split(''));
}

/** Controls, format characters (zero width, direction) and accents that stand by themselves. Line breaks are ASCII. */
const INVISIBLE = /[\p{Cf}\p{Cc}\u0300-\u036f\ufe00-\ufe0f]/u;
const LATIN = /[\p{Script=Latin}\u2100-\u214f\uff00-\uff5e]/u;

const SAME = new Map<string, string>([
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d'].map(dash => [dash, '-'] as const),
  ...[...'\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f\uff02'].map(quote => [quote, '"'] as const),
  ...[...'\u2018\u2019\u201a\u201b\u2039\u203a\u00b4\uff07'].map(quote => [quote, "'"] as const),
  ['\u0142', 'l'],
  ['\u0141', 'L'],
  ['\u00f8', 'o'],
  ['\u00d8', 'O'],
  ['\u0111', 'd'],
  ['\u0131', 'i'],
  ['\u00df', 's'],
  ['\u2192', '>'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['\u0085', '\n'],
]);

/** Decimal digits come in runs of ten code points, zero first. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
