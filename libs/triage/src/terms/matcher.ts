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

/** Words between two neighbours of a phrase, at most. */
const GAP = 3;

/** Finds terms in words; one pass over the words, whatever the number of terms. */
export class TermMatcher {
  /** Terms by the first word, and by its beginning where that ends in `*`. */
  private readonly exact = new Map<string, Term[]>();
  private readonly prefixes = new Map<string, Term[]>();

  constructor(groups: readonly TermGroup[]) {
    for (const group of groups) {
      for (const strength of ['decisive', 'strong', 'medium', 'weak'] as const) {
        for (const term of (group[strength] ?? '').split(',')) this.add(term.trim(), group, STRENGTHS[strength]);
      }
    }
  }

  private add(term: string, { category, subcategory }: TermGroup, weight: number): void {
    if (term === '') return;
    const words = term.split(/[\s-]+/);
    const first = words[0] as string;
    const [index, key] = first.endsWith('*') ? [this.prefixes, first.slice(0, -1)] : [this.exact, first];
    index.set(key, [...(index.get(key) ?? []), { term, category, subcategory, weight, words }]);
  }

  /** Each term once, where it first occurs. */
  find(words: readonly string[]): TermHit[] {
    const hits = new Map<Term, TermHit>();
    words.forEach((word, at) => {
      const candidates = [...(this.exact.get(word) ?? [])];
      for (let end = 3; end <= word.length; end += 1) candidates.push(...(this.prefixes.get(word.slice(0, end)) ?? []));
      for (const term of candidates) {
        if (!hits.has(term) && follows(words, at, term.words)) {
          hits.set(term, {
            term: term.term,
            category: term.category,
            subcategory: term.subcategory,
            weight: term.weight,
            at,
          });
        }
      }
    });
    return [...hits.values()];
  }
}

function follows(words: readonly string[], start: number, phrase: readonly string[]): boolean {
  let at = start;
  return phrase.slice(1).every(wanted => {
    for (let next = at + 1; next <= at + 1 + GAP && next < words.length; next += 1) {
      if (!same(words[next] as string, wanted)) continue;
      at = next;
      return true;
    }
    return false;
  });
}

function same(word: string, wanted: string): boolean {
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
