import type { Model, UserDocument } from '@switchboard/persistence';
import type { Users } from '../ports';

/** Whether there is a password is asked for, not the password's hash. */
const FIELDS = {
  name: 1,
  role: 1,
  skills: 1,
  teams: 1,
  capacity: 1,
  availability: 1,
  languages: 1,
  disabled: 1,
  version: 1,
  usable: { $ne: [{ $ifNull: ['$passwordHash', null] }, null] },
};

export class MongoUsers implements Users {
  constructor(private readonly model: Model<UserDocument>) {}

  async versions(ids: readonly string[], changedBefore: Date) {
    const asked = { $or: [{ role: 'agent' as const }, { _id: { $in: [...ids] } }], updatedAt: { $lt: changedBefore } };
    const found = await this.model.find(asked, { version: 1 }).lean<Pick<UserDocument, '_id' | 'version'>[]>().exec();
    return found.map(({ _id, version }) => ({ id: _id, version }));
  }

  async find(id: string) {
    const found = await this.model.findById(id, FIELDS).lean<UserDocument & { usable: boolean }>().exec();
    if (!found) return null;
    const { version, ...profile } = found;
    return { profile, version };
  }
}
