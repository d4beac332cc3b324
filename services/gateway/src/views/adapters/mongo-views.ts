import { VIEW_LIMITS } from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import { isDuplicateKey, type NewAggregate, type QueryFilter } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { MongoShareables, THERE } from '../../sharing/adapters/mongo-shareables';
import type { View } from '../domain/view';
import type { Views } from '../ports';

/** Views in the collection `views`. */
export class MongoViews extends MongoShareables<View> implements Views {
  /** Those that come with a desk, once: what was changed or removed stays so. Nobody shared them, so no event tells of them. */
  async seed(views: readonly Omit<NewAggregate<View>, 'createdAt'>[], now: Date): Promise<void> {
    for (const view of views)
      await this.store.create({ ...view, createdAt: now }, [], { correlationId: newId() }).catch((error: unknown) => {
        if (!isDuplicateKey(error, '_id')) throw error;
      });
  }

  listFor({ id, role, teams }: Principal): Promise<View[]> {
    const roles = [role, null];
    const shared = { 'shared.role': { $in: roles }, 'shared.team': { $in: [...teams, null] } };
    const seen = role === 'admin' ? { shared: { $type: 'object' } } : { shared: { $type: 'object' }, ...shared };
    return this.store.model
      .find({ ...THERE, $or: [{ owner: id }, seen] } as QueryFilter<View>)
      .sort({ order: 1, name: 1, _id: 1 })
      .limit(VIEW_LIMITS.listed)
      .lean<View[]>()
      .exec();
  }
}
