/** A slash that begins a word, and what was typed behind it. */
export interface Slash {
  readonly at: number;
  readonly words: string;
}

const MOST = 40;

/** @param caret where one writes. Undefined where no word that begins with a slash is being written. */
export function slashBefore(text: string, caret: number): Slash | undefined {
  const before = text.slice(Math.max(0, caret - MOST), caret);
  const found = /(?:^|\s)\/([^\s/][^\n/]*)?$/.exec(before);
  if (!found) return undefined;
  const words = found[1] ?? '';
  return { at: caret - words.length - 1, words };
}

/** From where to where a slash and its words stand; the end of the text where they are gone by now. */
export function placeOf({ at, words }: Slash, text: string): readonly [from: number, to: number] {
  const typed = `/${words}`;
  return text.startsWith(typed, at) ? [at, at + typed.length] : [text.length, text.length];
}
