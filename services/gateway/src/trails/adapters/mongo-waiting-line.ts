import { ACTIVE_STATUSES } from '@switchboard/contracts';
import type { Model, TicketDocument } from '@switchboard/persistence';
import type { WaitingLine } from '../ports';

/** The tickets that the router looks at whenever somebody is free; all fields are in the index `line`. */
const WAITING = {
  'assignment.state': 'waiting',
  'classification.state': { $in: ['done', 'degraded'] },
  status: { $in: [...ACTIVE_STATUSES] },
};

/** Counts by index who stands before whom; reads no ticket. */
export class MongoWaitingLine implements WaitingLine {
  constructor(private readonly model: Model<TicketDocument>) {}

  async placeOf({ _id, priorityRank, createdAt }: TicketDocument) {
    const [of = 0, ...before] = await Promise.all(
      [
        {},
        { priorityRank: { $gt: priorityRank } },
        { priorityRank, createdAt: { $lt: createdAt } },
        { priorityRank, createdAt, _id: { $lt: _id } },
      ].map(filter => this.model.countDocuments({ ...WAITING, ...filter } as never).exec()),
    );
    const ahead = before.reduce((sum, count) => sum + count, 0);
    // The ticket itself may have left meanwhile.
    return { before: ahead, of: Math.max(of, ahead + 1) };
  }
}
