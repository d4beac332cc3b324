import type { Model, TicketDocument } from '@switchboard/persistence';
import type { TicketBacklog } from '../ports';

/** Reads by the index `classification_state`. */
export class MongoTicketBacklog implements TicketBacklog {
  constructor(private readonly model: Model<TicketDocument>) {}

  oldest: TicketBacklog['oldest'] = async ({ state, createdBefore, limit, except }) => {
    const filter = {
      'classification.state': state,
      ...(createdBefore ? { createdAt: { $lt: createdBefore } } : {}),
      ...(except.length > 0 ? { _id: { $nin: except } } : {}),
    };
    const found = await this.model
      .find(filter as never, { _id: 1 })
      .sort({ createdAt: 1, _id: 1 })
      .limit(limit)
      .lean<{ _id: string }[]>()
      .exec();
    return found.map(({ _id }) => _id);
  };
}
