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

  list: AuditTrail['list'] = (chain, types, limit, after) => {
    const filter: QueryFilter<AuditEntryDocument>[] = [{ chain }];
    if (types) filter.push({ type: { $in: types } });
    if (after) {
      const { value: sequence } = after;
      filter.push({ $or: [{ sequence: { $gt: sequence } }, { sequence, index: { $gt: Number(after.id) } }] });
    }
    return this.model
      .find({ $and: filter })
      .sort({ sequence: 1, index: 1 })
      .limit(limit + 1)
      .lean<AuditEntryDocument[]>()
      .exec();
  };
}
