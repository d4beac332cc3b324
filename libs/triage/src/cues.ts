/** A phrase and the points it gives. `words` follow each other directly; `*` matches any ending. */
interface Cue {
  readonly words: readonly string[];
  readonly points: number;
}

/** @param table points → phrases, separated by commas. */
export function cues(table: Readonly<Record<string, string>>): Cue[] {
  return Object.entries(table).flatMap(([points, phrases]) =>
    phrases.split(',').map(phrase => ({ words: phrase.trim().split(/\s+/), points: Number(points) })),
  );
}

/** Words that turn round what follows them within two words: "not urgent", "kein dringender Fall". */
const NEGATIONS = new Set(
  `not no never nothing without isnt arent wasnt dont doesnt didnt havent hasnt hardly nicht nichts kein keine keinen pas rien sans non nie niet niets geen nao sin senza
   nada nulla bez nic ingen inget inte utan ni не без нет ничего nahi`.split(/\s+/),
);

/** A phrase that holds a negation already ("cannot work", "no rush") means what it says. */
export function isNegated(words: readonly string[], at: number, phrase: string): boolean {
  return (
    !phrase.split(' ').some(word => NEGATIONS.has(word)) &&
    words.slice(Math.max(0, at - 2), at).some(word => NEGATIONS.has(word))
  );
}

/** A cue that was found: its points, 0 when negated. */
export interface CueHit {
  readonly points: number;
  readonly negated: boolean;
}

/** Each cue once, at its first place. `words` in lower case. */
export function findCues(words: readonly string[], table: readonly Cue[]): CueHit[] {
  return table.flatMap(cue => {
    const at = words.findIndex((_, i) => cue.words.every((wanted, k) => same(words[i + k], wanted)));
    if (at < 0) return [];
    return [{ points: cue.points, negated: isNegated(words, at, cue.words.join(' ')) }];
  });
}

function same(word: string | undefined, wanted: string): boolean {
  if (word === undefined) return false;
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
