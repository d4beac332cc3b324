import { foldAccents, foldCase, spellIn, spellOut } from './fold';

/** Changes whenever other words than before are stored for the same document: what is stored has to be made anew. */
export const SEARCH_WORDS_VERSION = 2;

/** Stands behind the words of notes, and in no word: who may not read notes looks for words without it. */
export const NOTE_MARK = '!';

/** Characters of a word that count; a longer one is found by its beginning. Database keys stay short. */
const MAX_LENGTH = 64;

/** Pieces that may also be one word when what separates them is left out: `e-mail`, `1,234,567`, `00:1A:2B:3C:4D:5E`. */
const MAX_JOINED = 8;

/** Letters and digits, or one symbol such as an emoji. */
const PIECE = /[\p{L}\p{M}\p{N}]+|\p{So}/gu;

/** Scripts that are written without blanks between words. */
const UNSPACED = ['Hani', 'Hira', 'Kana', 'Bopo', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt']
  .map(script => `\\p{scx=${script}}`)
  .join('');
const RUN = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/** Groups inside a code: the 80070005 of 0x80070005, the 5034441 of KB5034441. */
const INSIDE_CODE = /(?<=\p{L})\p{N}{3,}|(?<=\p{N})\p{L}{3,}|(?<=^0x)[\da-f]{3,}$/gu;

/** What one stretch of a query asks for: all words of any one of these lists, each as the beginning of a stored one. */
export type SearchTerm = readonly (readonly string[])[];

/**
 * The words that texts can be found by, each once: folded (case, accents, width, ligatures), whole and by their parts.
 * Languages that are written without blanks give every two neighbouring characters.
 * @param texts the most important first: only the first `max` words are kept.
 */
export function searchWords(texts: readonly string[], max: number): string[] {
  const found = new Set<string>();
  for (const stretch of new Set(texts.flatMap(stretches))) {
    for (const word of wordsOf(stretch)) found.add(cut(word));
    if (found.size >= max) break;
  }
  return [...found].slice(0, max);
}

/** What a query asks for, one term for each stretch between blanks; all must be fulfilled. Empty: no word is in it. */
export function searchTerms(query: string): SearchTerm[] {
  return [...new Set(stretches(query))].flatMap(stretch => {
    const pieces = piecesOf(foldAccents(stretch));
    const words = pieces.flatMap(piece => runsOf(piece).flatMap(run => (isUnspaced(run) ? pairs(run) : [run])));
    const alternatives = [words, listOf(joined(pieces)), listOf(withoutHexMark(pieces))];
    return words.length > 0 ? [alternatives.filter(list => list.length > 0).map(list => longest(list.map(cut)))] : [];
  });
}

/** A text as phrases are looked for in it: its words as they stand, folded, with one blank between them. */
export const phraseText = (text: string): string => piecesOf(foldAccents(foldCase(text))).join(' ');

const stretches = (text: string): string[] => foldCase(text).split(/\s+/).filter(Boolean);

const piecesOf = (folded: string): string[] => folded.match(PIECE) ?? [];

const runsOf = (piece: string): string[] => piece.match(RUN) ?? [];

const isUnspaced = (run: string): boolean => IS_UNSPACED.test(run);

const listOf = (word: string | undefined): string[] => (word === undefined ? [] : [word]);

const cut = (word: string): string => (word.length > MAX_LENGTH ? [...word].slice(0, MAX_LENGTH).join('') : word);

/** Everything that a stretch of text is found by, also as people spell it who lack a letter. */
function wordsOf(stretch: string): string[] {
  const spelled = spellOut(stretch);
  const words = [...new Set([stretch, spelled])].flatMap(variant => {
    const pieces = piecesOf(foldAccents(variant));
    return [...pieces.flatMap(piece => runsOf(piece).flatMap(parts)), ...listOf(joined(pieces))];
  });
  return [...words, ...words.map(spellIn)];
}

function parts(run: string): string[] {
  if (!isUnspaced(run)) return [run, ...(run.match(INSIDE_CODE) ?? [])];
  return [...pairs(run), [...run].at(-1) as string];
}

/** Every two neighbouring characters; a single one is itself. */
function pairs(run: string): string[] {
  const characters = [...run];
  return characters.length < 2 ? characters : characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** The pieces as one word, where that makes sense. */
function joined(pieces: readonly string[]): string | undefined {
  return pieces.length > 1 && pieces.length <= MAX_JOINED && !pieces.some(isUnspaced) ? pieces.join('') : undefined;
}

function withoutHexMark([piece, ...others]: readonly string[]): string | undefined {
  return others.length === 0 ? piece?.match(/^0x([\da-f]{3,})$/)?.[1] : undefined;
}

/** Without words that begin another one: whatever begins with `printer` begins with `print`. */
function longest(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word, _, all) => !all.some(other => other !== word && other.startsWith(word)));
}
