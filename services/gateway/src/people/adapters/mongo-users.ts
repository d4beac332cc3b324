import { USER_FILTERS } from '@switchboard/contracts';
import {
  type AggregateStore,
  isDuplicateKey,
  type QueryFilter,
  type UserDocument,
  type UserSection,
} from '@switchboard/persistence';
import type { StaffMember, UserFilter, Users } from '../ports';
import { hasUnsearchable, textQuery } from '../../search/adapters/text-search';
import { strictSearch } from '../../search/domain/search';

/** Namesakes of one first name; who has more of them is called by the whole name or the address. */
const MAX_STAFF = 500;

/** Which path has what a filter asks for. */
const VALUE_FILTERS = [
  ...USER_FILTERS.map(name => [name, name] as const),
  ['team', 'teams'],
  ['skill', 'skills.name'],
] as const;

const TEXTS = ['name', 'email'];

/** People in the collection `users`. */
export class MongoUsers implements Users {
  constructor(private readonly store: AggregateStore<UserDocument, UserSection>) {}

  find(id: string): Promise<UserDocument | null> {
    return this.store.find(id);
  }

  async findNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const found = await this.store.model
      .find({ _id: { $in: [...ids] } }, { name: 1 })
      .lean<Pick<UserDocument, '_id' | 'name'>[]>()
      .exec();
    return new Map(found.map(({ _id, name }) => [_id, name]));
  }

  findByEmail(email: string): Promise<UserDocument | null> {
    return this.store.model.findOne({ email }).lean<UserDocument>().exec();
  }

  findByLink(hash: string): Promise<UserDocument | null> {
    return this.store.model.findOne({ 'links.hash': hash }).lean<UserDocument>().exec();
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

  async list(filter: UserFilter, limit: number): Promise<UserDocument[]> {
    return this.store.model
      .find(toQuery(filter, await this.lagging(filter)))
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<UserDocument[]>()
      .exec();
  }

  async count(filter: UserFilter): Promise<number> {
    return this.store.model.countDocuments(toQuery(filter, await this.lagging(filter))).exec();
  }

  findStaff(by: Parameters<Users['findStaff']>[0]): Promise<StaffMember[]> {
    return this.store.model
      .find(staffQuery(by), { name: 1, email: 1, role: 1, teams: 1 })
      .limit(MAX_STAFF)
      .lean<StaffMember[]>()
      .exec();
  }

  async findMany(ids: readonly string[]) {
    const found = await this.store.model
      .find({ _id: { $in: [...ids] } }, { name: 1, role: 1, teams: 1 })
      .lean<Pick<UserDocument, '_id' | 'name' | 'role' | 'teams'>[]>()
      .exec();
    const byId = new Map(found.map(user => [user._id, user]));
    return ids.flatMap(id => byId.get(id) ?? []);
  }

  countActingAdmins(): Promise<number> {
    return this.store.model.countDocuments({ role: 'admin', disabled: false, passwordHash: { $ne: null } }).exec();
  }

  private async lagging({ q }: UserFilter): Promise<boolean> {
    return q !== undefined && hasUnsearchable(this.store.model);
  }
}

export const staffQuery = ({ emails, words }: Parameters<Users['findStaff']>[0]): QueryFilter<UserDocument> => ({
  $or: [{ email: { $in: [...emails] } }, { searchWords: { $in: [...words] } }],
  role: { $in: ['agent', 'admin'] },
  disabled: false,
});

function toQuery(filter: UserFilter, lagging: boolean): QueryFilter<UserDocument> {
  const { q, after } = filter;
  const all: QueryFilter<UserDocument>[] =
    q === undefined ? [] : textQuery(strictSearch(q), { lagging, letters: TEXTS, notes: true, phrases: TEXTS });
  for (const [name, path] of VALUE_FILTERS) {
    const values = filter[name];
    if (values) all.push({ [path]: { $in: values } } as QueryFilter<UserDocument>);
  }
  if (after) {
    const at = new Date(after.value);
    all.push({ $or: [{ createdAt: { $lt: at } }, { createdAt: at, _id: { $lt: after.id } }] });
  }
  return all.length > 0 ? { $and: all } : {};
}
