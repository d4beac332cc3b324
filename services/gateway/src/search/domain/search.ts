import { LIMITS } from '@switchboard/contracts';
import { phraseText, SEARCH_WORDS_VERSION, searchTerms, type SearchTerm, searchWords } from '@switchboard/kernel';
import { findTicketNumber } from '../../tickets/domain/ticket-number';

/** What goes into a document that is found by the words of these texts. */
export const searchable = (texts: readonly string[]) => ({
  searchWords: searchWords(texts, LIMITS.searchWords),
  searchVersion: SEARCH_WORDS_VERSION,
});

/** What mail programs put before a subject: Re:, AW:, Fwd: and the like, also several. */
const REPLY_MARKS =
  /^(\s*(re|aw|antw|sv|vs|fwd?|wg|rv|enc|res|rif|tr|ynt|odp|pd|回复|答复|转发|回覆|轉寄)\s*(\[\d+\])?[:：])+/iu;

/** Quotation marks around whole words; a mark alone stands for inches. */
const PHRASE = /(?<=^|\s)["“”„«»]([^"“”„«»]+)["“”„«»](?=\s|$)/gu;

/** One word that must not be there. A dash and more than one word, as in `--all-users`, belong to the text. */
const WITHOUT = /(?<=^|\s)-([\p{L}\p{M}\p{N}]+)(?=\s|$)/gu;

/** What a query asks for: every term and every phrase, and none of `without`. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  /** As kernel's `phraseText`. Their words are among the terms. */
  readonly phrases: readonly string[];
  readonly without: readonly SearchTerm[];
  /** The words as they were typed, and those after a minus. */
  readonly typed: { readonly words: readonly string[]; readonly without: readonly string[] };
}

/** A query, and what it means to whoever asks. */
export interface Search extends SearchQuery {
  /** For each term the words of which one will do instead; undefined where the term stands for itself. */
  readonly instead: readonly (readonly string[] | undefined)[];
  /** Which terms those are, one bit for each. */
  readonly forgiven: number;
}

/** A query by whose letters nothing is forgiven. */
export const strictSearch = (query: string): Search => ({ ...readQuery(query), instead: [], forgiven: 0 });

/**
 * Reads a query. With a ticket number in it, as in the subject of every mail, it asks for that number alone: the rest of a subject may have
 * changed since.
 */
export function readQuery(query: string): SearchQuery {
  const number = findTicketNumber(query);
  if (number !== undefined) {
    // One word of whatever bears or mentions it.
    const term = [[number.replaceAll('-', '').toLowerCase()]];
    return { terms: [term], phrases: [], without: [], typed: { words: [number], without: [] } };
  }
  const phrases: string[] = [];
  const without: string[] = [];
  const words = query
    .replace(REPLY_MARKS, '')
    .replace(PHRASE, (_all, text: string) => {
      phrases.push(phraseText(text));
      return ` ${text} `;
    })
    .replace(WITHOUT, (_all, word: string) => {
      without.push(word);
      return ' ';
    });
  return {
    terms: searchTerms(words),
    phrases: phrases.filter(Boolean),
    without: searchTerms(without.join(' ')),
    typed: { words: words.split(/\s+/).filter(Boolean), without },
  };
}
