import type { SearchTerm } from '@switchboard/kernel';
import type { Model, TicketDocument } from '@switchboard/persistence';
import { hasUnsearchable, termQuery } from '../../search/adapters/text-search';
import type { Vocabulary } from '../../search/adapters/vocabulary';
import { forgivingWord } from '../../search/domain/near-words';
import { readQuery } from '../../search/domain/search';
import type { TicketFilter } from '../ports';
import { searchScope, type TicketQuery, ticketQuery, visible } from './ticket-query';

/** Terms of which a letter may be wrong: as many as a cursor has bits for. */
const MAX_FORGIVEN = 30;

/** What a filter finds: queries of lists and of numbers. */
export class TicketSearch {
  constructor(
    private readonly model: Model<TicketDocument>,
    readonly vocabulary: Vocabulary,
  ) {}

  async query(asked: TicketFilter, stretch?: TicketQuery): Promise<TicketQuery> {
    const filter = await this.understand(asked);
    return ticketQuery(filter, filter.q !== undefined && (await hasUnsearchable(this.model)), stretch);
  }

  /** What others have decides nothing: whether a word is there is asked of what the caller may see. */
  async understand(filter: TicketFilter, forgiven?: number): Promise<TicketFilter> {
    const { q, search } = filter;
    if (q === undefined || search) return filter;
    const read = readQuery(q);
    const instead = await Promise.all(
      read.terms.map((term, at) =>
        forgiven === undefined || (forgiven >> at) & 1 ? this.insteadOf(term, at, filter, forgiven) : undefined,
      ),
    );
    const mask = instead.reduce((bits, words, at) => (words ? bits | (1 << at) : bits), 0);
    return { ...filter, search: { ...read, instead, forgiven: mask } };
  }

  private async insteadOf(
    term: SearchTerm,
    at: number,
    filter: TicketFilter,
    forgiven: number | undefined,
  ): Promise<string[] | undefined> {
    const word = forgivingWord(term);
    if (word === undefined || at >= MAX_FORGIVEN) return undefined;
    if (forgiven === undefined && (await this.isThere(term, filter))) return undefined;
    const words = await this.vocabulary.near(word);
    return words.length > 0 ? words : undefined;
  }

  private async isThere(term: SearchTerm, filter: TicketFilter): Promise<boolean> {
    const conditions = [...termQuery(term, searchScope(filter, false)), visible(filter)];
    return (await this.model.exists({ $and: conditions } as TicketQuery)) !== null;
  }
}
