import type { AuditEntryDocument, Model, QueryFilter, RoutingDecisionDocument } from '@switchboard/persistence';
import type { AuditTrail, RoutingLog } from '../ports';

/** Reads what the router decided. */
export class MongoRoutingLog implements RoutingLog {
  constructor(private readonly model: Model<RoutingDecisionDocument>) {}

  list(ticketId: string, decisionIds: readonly string[]): Promise<RoutingDecisionDocument[]> {
    return this.model
      .find({ ticketId, _id: { $in: decisionIds } })
      .sort({ at: 1, _id: 1 })
      .lean<RoutingDecisionDocument[]>()
      .exec();
  }
}

/** Reads what audit recorded. */
export class MongoAuditTrail implements AuditTrail {
  constructor(private readonly model: Model<AuditEntryDocument>) {}

  find(chain: string, entryId: string): Promise<AuditEntryDocument | null> {
    return this.model
      .findOne({ _id: entryId, chain }, { at: 1, sequence: 1, index: 1 })
      .lean<AuditEntryDocument>()
      .exec();
  }

  list: AuditTrail['list'] = (chain, types, limit, after) => {
    const filter: QueryFilter<AuditEntryDocument>[] = [{ chain }];
    // What is internal of the events that requesters see, they do not: a file among agents.
    if (types)
      filter.push({ type: { $in: types }, 'event.data.internal': { $ne: true } } as QueryFilter<AuditEntryDocument>);
    if (after) {
      const { at, sequence, index } = after;
      filter.push({
        $or: [{ at: { $gt: at } }, { at, sequence: { $gt: sequence } }, { at, sequence, index: { $gt: index } }],
      });
    }
    return this.model
      .find({ $and: filter })
      .sort({ at: 1, sequence: 1, index: 1 })
      .limit(limit + 1)
      .lean<AuditEntryDocument[]>()
      .exec();
  };
}
