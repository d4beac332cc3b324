import { fold, UNSPACED } from '../text/fold';
import { STRENGTHS, type TermGroup } from './term';

/** A term that occurs in a text. */
export interface TermHit {
  readonly term: string;
  readonly category: string;
  readonly subcategory: string | null;
  readonly weight: number;
  /** Position of its first word. */
  readonly at: number;
}

interface Term extends Omit<TermHit, 'at'> {
  readonly words: readonly string[];
}

/** Shortest stem that is looked for at the end or in the middle of a word. */
const INNER_LENGTH = 4;

/** Letters of a word that are looked at. */
const LONGEST_WORD = 24;

/** Finds terms in folded words; one pass over the words, whatever the number of terms. */
export class TermMatcher {
  /** Terms by the first word, and by its beginning where that ends in `*`. */
  private readonly exact = new Map<string, Term[]>();
  private readonly prefixes = new Map<string, Term[]>();
  /** Terms that begin with `*`: by the stem that stands inside or at the end of a word. */
  private readonly inner = new Map<string, Term[]>();
  /** Terms in scripts that leave no space between words. */
  private readonly unspaced: Term[] = [];
  private readonly seen = new Set<string>();

  /** @param gap words that may stand between two neighbours of a phrase, at most. */
  constructor(
    groups: readonly TermGroup[],
    private readonly gap = 3,
  ) {
    for (const group of groups) {
      for (const strength of ['decisive', 'strong', 'medium', 'weak'] as const) {
        for (const term of (group[strength] ?? '').split(',')) this.add(term.trim(), group, STRENGTHS[strength]);
      }
    }
  }

  private add(term: string, { category, subcategory }: TermGroup, weight: number): void {
    const key = `${category}/${subcategory}:${term}`;
    if (term === '' || this.seen.has(key)) return;
    this.seen.add(key);
    const words = fold(term)
      .trim()
      .split(/[\s-]+/);
    const entry = { term, category, subcategory, weight, words };
    if (UNSPACED.test(term)) {
      this.unspaced.push({ ...entry, words: [words.join(' ')] });
      return;
    }
    const first = words[0] as string;
    if (first.startsWith('*')) push(this.inner, first.slice(1), entry);
    else if (first.endsWith('*')) push(this.prefixes, first.slice(0, -1), entry);
    else push(this.exact, first, entry);
  }

  /** Each term once, where it first occurs. */
  find(words: readonly string[]): TermHit[] {
    const hits = new Map<Term, TermHit>();
    const hit = (term: Term, at: number) => {
      const { words: _, ...rest } = term;
      if (!hits.has(term)) hits.set(term, { ...rest, at });
    };
    const known = new Map<string, Term[]>();
    words.forEach((word, at) => {
      const candidates = known.get(word) ?? this.candidates(word);
      known.set(word, candidates);
      for (const term of candidates) if (this.follows(words, at, term.words)) hit(term, at);
    });
    if (this.unspaced.length > 0) {
      const text = words.join(' ');
      for (const term of this.unspaced) {
        const at = text.indexOf(term.words[0] as string);
        if (at >= 0) hit(term, text.slice(0, at).split(' ').length - 1);
      }
    }
    return [...hits.values()];
  }

  /** Terms that may begin at a word. */
  private candidates(word: string): Term[] {
    const found = [...(this.exact.get(word) ?? [])];
    const length = Math.min(word.length, LONGEST_WORD);
    for (let end = 2; end <= length; end += 1) {
      const terms = this.prefixes.get(word.slice(0, end));
      if (terms) found.push(...terms);
    }
    if (this.inner.size === 0) return found;
    for (let start = 1; start <= length - INNER_LENGTH; start += 1) {
      for (let end = start + INNER_LENGTH; end <= length; end += 1) {
        const terms = this.inner.get(word.slice(start, end));
        if (terms) found.push(...terms);
      }
    }
    return found;
  }

  private follows(words: readonly string[], start: number, phrase: readonly string[]): boolean {
    let at = start;
    return phrase.slice(1).every(wanted => {
      for (let next = at + 1; next <= at + 1 + this.gap && next < words.length; next += 1) {
        if (!same(words[next] as string, wanted)) continue;
        at = next;
        return true;
      }
      return false;
    });
  }
}

function push(index: Map<string, Term[]>, key: string, term: Term): void {
  const list = index.get(key);
  if (list) list.push(term);
  else index.set(key, [term]);
}

function same(word: string, wanted: string): boolean {
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
