import type { TicketSort } from '@switchboard/contracts';
import { type AggregateStore, isDuplicateKey, type TicketDocument } from '@switchboard/persistence';
import type { Position } from '../domain/cursor';
import { isTicketNumber } from '../domain/ticket-number';
import type { TicketFilter, Tickets } from '../ports';
import { sortOf, ticketQuery } from './ticket-query';

/** Tickets in the collection `tickets`. */
export class MongoTickets implements Tickets {
  constructor(private readonly store: AggregateStore<TicketDocument>) {}

  find(idOrNumber: string): Promise<TicketDocument | null> {
    if (!isTicketNumber(idOrNumber)) return this.store.find(idOrNumber);
    return this.store.model.findOne({ number: idOrNumber }).lean<TicketDocument>().exec();
  }

  create: Tickets['create'] = async (ticket, events, cause) => {
    try {
      return await this.store.create(ticket, events, cause);
    } catch (error) {
      if (isDuplicateKey(error, 'number')) return 'number_taken';
      if (isDuplicateKey(error, '_id')) return 'id_taken';
      throw error;
    }
  };

  change: Tickets['change'] = (id, cause, decide) => this.store.change(id, cause, decide);

  list(filter: TicketFilter, sort: TicketSort, limit: number, after?: Position): Promise<TicketDocument[]> {
    return this.store.model
      .find(ticketQuery(filter, { sort, after }))
      .sort(sortOf(sort))
      .limit(limit + 1)
      .lean<TicketDocument[]>()
      .exec();
  }

  count(filter: TicketFilter): Promise<number> {
    return this.store.model.countDocuments(ticketQuery(filter)).exec();
  }
}
