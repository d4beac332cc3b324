import type { Model, RoutingDecisionDocument } from '@switchboard/persistence';
import type { DecisionLog } from '../ports';

export class MongoDecisionLog implements DecisionLog {
  constructor(private readonly model: Model<RoutingDecisionDocument>) {}

  async record(decision: RoutingDecisionDocument): Promise<void> {
    await new this.model(decision).save();
  }

  async discard(decisionId: string): Promise<void> {
    await this.model.deleteOne({ _id: decisionId }).exec();
  }

  async find(decisionId: string): Promise<RoutingDecisionDocument | null> {
    return this.model.findById(decisionId).lean<RoutingDecisionDocument>().exec();
  }
}
