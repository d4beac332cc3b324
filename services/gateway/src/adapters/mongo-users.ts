import { type AggregateStore, isDuplicateKey, type QueryFilter, type UserDocument } from '@switchboard/persistence';
import type { UserFilter, Users } from '../ports';
import { contains } from './text-search';

/** People in the collection `users`. */
export class MongoUsers implements Users {
  constructor(private readonly store: AggregateStore<UserDocument>) {}

  find(id: string): Promise<UserDocument | null> {
    return this.store.find(id);
  }

  findByEmail(email: string): Promise<UserDocument | null> {
    return this.store.model.findOne({ email }).lean<UserDocument>().exec();
  }

  create: Users['create'] = async (user, events, cause) => {
    try {
      return await this.store.create(user, events, cause);
    } catch (error) {
      if (isDuplicateKey(error, 'email')) return 'email_taken';
      if (isDuplicateKey(error, '_id')) return 'id_taken';
      throw error;
    }
  };

  change: Users['change'] = (id, cause, decide) => this.store.change(id, cause, decide);

  list(filter: UserFilter, limit: number): Promise<UserDocument[]> {
    return this.store.model
      .find(toQuery(filter))
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<UserDocument[]>()
      .exec();
  }

  count(filter: UserFilter): Promise<number> {
    return this.store.model.countDocuments(toQuery(filter)).exec();
  }

  countActingAdmins(): Promise<number> {
    return this.store.model.countDocuments({ role: 'admin', disabled: false, passwordHash: { $ne: null } }).exec();
  }
}

function toQuery({ role, team, skill, q, after }: UserFilter): QueryFilter<UserDocument> {
  const all: QueryFilter<UserDocument>[] = [];
  if (role) all.push({ role: { $in: role } });
  if (team) all.push({ teams: { $in: team } });
  if (skill) all.push({ 'skills.name': { $in: skill } });
  if (q !== undefined) all.push({ $or: [{ name: contains(q) }, { email: contains(q) }] });
  if (after) {
    const at = new Date(after.value);
    all.push({ $or: [{ createdAt: { $lt: at } }, { createdAt: at, _id: { $lt: after.id } }] });
  }
  return all.length > 0 ? { $and: all } : {};
}
