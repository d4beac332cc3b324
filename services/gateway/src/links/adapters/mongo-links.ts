import { type AggregateStore, isDuplicateKey } from '@switchboard/persistence';
import type { Links } from '../ports';
import type { TicketLinkDocument } from './ticket-links-collection';

/** Links in the collection `ticket_links`. */
export class MongoLinks implements Links {
  constructor(private readonly store: AggregateStore<TicketLinkDocument>) {}

  find(id: string): Promise<TicketLinkDocument | null> {
    return this.store.find(id);
  }

  create: Links['create'] = async (link, cause) => {
    try {
      return await this.store.create(link, [], cause);
    } catch (error) {
      if (isDuplicateKey(error, '_id')) return 'id_taken';
      throw error;
    }
  };

  change: Links['change'] = (id, cause, decide) => this.store.change(id, cause, decide);

  ofTicket(ticketId: string): Promise<TicketLinkDocument[]> {
    return this.store.model
      .find({ tickets: ticketId, state: { $ne: 'unlinked' } })
      .sort({ createdAt: 1, _id: 1 })
      .lean<TicketLinkDocument[]>()
      .exec();
  }

  parentsOf(ticketIds: readonly string[]): Promise<TicketLinkDocument[]> {
    return this.store.model
      .find({ from: { $in: [...ticketIds] }, type: 'parent', state: { $ne: 'unlinked' } })
      .lean<TicketLinkDocument[]>()
      .exec();
  }
}
