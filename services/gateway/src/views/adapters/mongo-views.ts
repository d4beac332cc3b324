import { VIEW_LIMITS } from '@switchboard/contracts';
import { isDuplicateKey, type Model, type QueryFilter } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import type { View } from '../domain/view';
import type { Views } from '../ports';
import type { ViewDocument } from './views-collection';

type Query = QueryFilter<ViewDocument>;

/** Views in the collection `views`. */
export class MongoViews implements Views {
  constructor(private readonly model: Model<ViewDocument>) {}

  /** Those that come with a desk, once: what was changed or removed stays so. */
  async seed(views: readonly Omit<View, 'createdAt' | 'updatedAt'>[], now: Date): Promise<void> {
    for (const view of views) await this.create({ ...view, createdAt: now, updatedAt: now });
  }

  async find(id: string): Promise<View | null> {
    const found = await this.model
      .findOne({ _id: id, removed: { $ne: true } } as Query)
      .lean<ViewDocument>()
      .exec();
    return found && viewOf(found);
  }

  async listFor({ id, role, teams }: Principal): Promise<View[]> {
    const roles = [role, null];
    const shared = { 'shared.role': { $in: roles }, 'shared.team': { $in: [...teams, null] } };
    const seen = role === 'admin' ? { shared: { $type: 'object' } } : { shared: { $type: 'object' }, ...shared };
    const found = await this.model
      .find({ $or: [{ owner: id }, seen], removed: { $ne: true } } as Query)
      .sort({ order: 1, name: 1, _id: 1 })
      .limit(VIEW_LIMITS.listed)
      .lean<ViewDocument[]>()
      .exec();
    return found.map(viewOf);
  }

  countOf(owner: string): Promise<number> {
    return this.model.countDocuments({ owner } as Query).exec();
  }

  async create({ id, ...view }: View): Promise<View> {
    try {
      await new this.model({ _id: id, ...view }).save();
    } catch (error) {
      // The same request got as far as the write before.
      if (!isDuplicateKey(error, '_id')) throw error;
    }
    return { id, ...view };
  }

  async change(id: string, set: Partial<View>): Promise<View | null> {
    const changed = await this.model
      .findOneAndUpdate({ _id: id, removed: { $ne: true } } as Query, { $set: set } as never, {
        returnDocument: 'after',
      })
      .lean<ViewDocument>()
      .exec();
    return changed && viewOf(changed);
  }

  async remove({ id, owner }: View): Promise<void> {
    if (owner === null) await this.model.updateOne({ _id: id } as Query, { $set: { removed: true } } as never).exec();
    else await this.model.deleteOne({ _id: id } as Query).exec();
  }
}

function viewOf({ _id: id, removed: _removed, ...view }: ViewDocument): View {
  return { ...view, id, columns: view.columns ?? null, shared: view.shared ?? null };
}
