import type { Model, TicketDocument } from '@switchboard/persistence';
import type { DegradedTickets } from '../ports';

/** Reads by the index `classification_state`. */
export class StoredDegradedTickets implements DegradedTickets {
  constructor(private readonly model: Model<TicketDocument>) {}

  async oldest(limit: number, except: readonly string[]): Promise<string[]> {
    const filter = { 'classification.state': 'degraded', ...(except.length > 0 ? { _id: { $nin: except } } : {}) };
    const found = await this.model
      .find(filter as never, { _id: 1 })
      .sort({ createdAt: 1, _id: 1 })
      .limit(limit)
      .lean<{ _id: string }[]>()
      .exec();
    return found.map(({ _id }) => _id);
  }
}
