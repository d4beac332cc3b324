// Classes of characters as the other files here use them, in the syntax of a regular expression with the flag `u`.

/** Marks that set the direction of what is beside them; Hebrew and Arabic texts need them. */
export const DIRECTION_MARKS = '\\u200E\\u200F\\u061C';

/** What ends a line besides a line feed: among others NEXT LINE, which is a control character that `\s` does not know. */
export const LINE_ENDS = '\\r\\n|[\\r\\v\\f\\u0085\\u2028\\u2029]';

/** White space of every kind, NEXT LINE, and the Braille pattern without dots. */
export const BLANKS = '\\s\\u0085\\u2800';

/** Signs of the category Cf that are drawn: number signs of Arabic and Kaithi, quadrats of hieroglyphs. */
export const DRAWN_FORMAT_SIGNS =
  '\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}\\u{13430}-\\u{1343F}';

/**
 * What nobody sees: control and format characters, whatever is ignored when text is drawn (joiners, overrides of the
 * direction, tags, fillers, variation selectors), code points that are no characters, lone surrogates.
 */
export const UNSEEN = '\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\p{Cs}';

/** Scripts whose letters join or reorder, so that ZWJ and ZWNJ between them change the word. */
const JOINING_SCRIPTS = [
  ['Arab', 'Syrc', 'Nkoo', 'Mand', 'Mong', 'Phag', 'Adlm', 'Rohg', 'Sogd', 'Mani'],
  ['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh'],
  ['Khmr', 'Mymr', 'Tibt', 'Java', 'Bali', 'Sund', 'Cakm', 'Newa', 'Tirh', 'Gran'],
].flat();

const JOINING_LETTER = `(?<=[\\p{L}\\p{M}])(?<=[${JOINING_SCRIPTS.map(name => `\\p{scx=${name}}`).join('')}])(?<!\\p{DI})`;
const PICTOGRAPH = '\\p{Extended_Pictographic}';
const DRAWN = `(?<=[^${BLANKS}\\p{Z}\\p{C}\\p{DI}])`;

/** Unseen characters without which words of some scripts, or pictographs made of several, would be others. */
export const NEEDED = [
  `[${DRAWN_FORMAT_SIGNS}]`,
  `${JOINING_LETTER}[\\u200C\\u200D]`,
  `(?<=[${PICTOGRAPH}\\p{Emoji_Modifier}]\\uFE0F?)\\u200D(?=${PICTOGRAPH})`,
  `${DRAWN}[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]`,
  `(?<=\\p{L})(?<=\\p{scx=Mong})[\\u180B-\\u180F]`,
  // Flags of regions, e.g. of Scotland.
  '\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}',
].join('|');
