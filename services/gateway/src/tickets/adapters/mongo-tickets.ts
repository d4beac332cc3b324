import type { TicketSort } from '@switchboard/contracts';
import {
  type AggregateStore,
  isDuplicateKey,
  present,
  type TicketDocument,
  type TicketSection,
} from '@switchboard/persistence';
import type { Position } from '../../domain/cursor';
import { findTicketNumber } from '../domain/ticket-number';
import type { TicketExtract, TicketFilter, Tickets } from '../ports';
import { sortOf, stretchesBehind } from './ticket-query';
import type { TicketSearch } from './ticket-search';

/** What only searches read, and is as long as all the rest. */
const NOT_SHOWN = { searchWords: 0, searchTexts: 0, talkWords: 0, talkTexts: 0, noteTexts: 0 } as const;

const EXTRACT = {
  number: 1,
  title: 1,
  status: 1,
  requester: 1,
  assignee: 1,
  team: 1,
  guests: 1,
  merged: 1,
  deletedAt: 1,
} as const;

/** Tickets in the collection `tickets`. */
export class MongoTickets implements Tickets {
  constructor(
    private readonly store: AggregateStore<TicketDocument, TicketSection<'gateway'>>,
    private readonly searching: TicketSearch,
  ) {}

  async find(idOrNumber: string): Promise<TicketDocument | null> {
    const number = findTicketNumber(idOrNumber);
    if (number === undefined) return this.store.find(idOrNumber);
    return present(await this.store.model.findOne({ number }).lean<TicketDocument>().exec());
  }

  async findMany(ids: readonly string[]): Promise<TicketExtract[]> {
    if (ids.length === 0) return [];
    const found = await this.store.model
      .find({ _id: { $in: [...ids] } }, EXTRACT)
      .lean<(TicketExtract & Pick<TicketDocument, 'deletedAt'>)[]>()
      .exec();
    return found.filter(ticket => present(ticket) !== null);
  }

  create: Tickets['create'] = async (ticket, events, cause) => {
    await this.searching.vocabulary.learn(ticket.searchWords ?? []);
    try {
      return await this.store.create(ticket, events, cause);
    } catch (error) {
      if (isDuplicateKey(error, 'number')) return 'number_taken';
      if (isDuplicateKey(error, '_id')) return 'id_taken';
      throw error;
    }
  };

  change: Tickets['change'] = async (id, cause, decide) => {
    let words: readonly string[] | undefined;
    const result = await this.store.change(id, cause, (ticket, now) => {
      const change = decide(ticket, now);
      words = change?.set?.searchWords;
      return change;
    });
    if (result.outcome === 'applied' && words) await this.searching.vocabulary.learn(words);
    return result;
  };

  understand(filter: TicketFilter, forgiven?: number): Promise<TicketFilter> {
    return this.searching.understand(filter, forgiven);
  }

  async due(until: Date, limit: number): Promise<string[]> {
    const found = await this.store.model
      .find({ 'snooze.until': { $lte: until } } as never, { _id: 1 })
      .sort({ 'snooze.until': 1 } as never)
      .limit(limit)
      .lean<{ _id: string }[]>()
      .exec();
    return found.map(({ _id }) => _id);
  }

  async list(asked: TicketFilter, sort: TicketSort, limit: number, after?: Position): Promise<TicketDocument[]> {
    const filter = await this.understand(asked);
    const found: TicketDocument[] = [];
    for (const stretch of stretchesBehind(sort, after)) {
      const more = await this.store.model
        .find(await this.searching.query(filter, stretch), NOT_SHOWN)
        .sort(sortOf(sort))
        .limit(limit + 1 - found.length)
        .lean<TicketDocument[]>()
        .exec();
      found.push(...more);
      if (found.length > limit) break;
    }
    return found;
  }

  async count(filter: TicketFilter, atMost?: number): Promise<number> {
    const limit = atMost === undefined ? {} : { limit: atMost };
    return this.store.model.countDocuments(await this.searching.query(filter), limit).exec();
  }
}
