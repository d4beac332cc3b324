import { isDuplicateKey, type Model, type RoutingDecisionDocument } from '@switchboard/persistence';
import type { RoutingLog } from '../ports';

export class MongoRoutingLog implements RoutingLog {
  constructor(private readonly model: Model<RoutingDecisionDocument>) {}

  async record(decision: RoutingDecisionDocument): Promise<void> {
    try {
      await new this.model(decision).save();
    } catch (error) {
      // A person's request that is tried again: its decision was stored before a crash.
      if (!isDuplicateKey(error, '_id')) throw error;
    }
  }

  async discard(decisionId: string): Promise<void> {
    await this.model.deleteOne({ _id: decisionId }).exec();
  }

  async find(decisionId: string): Promise<RoutingDecisionDocument | null> {
    return this.model.findById(decisionId).lean<RoutingDecisionDocument>().exec();
  }
}
