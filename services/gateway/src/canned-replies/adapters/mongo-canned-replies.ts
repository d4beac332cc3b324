import { phraseText } from '@switchboard/kernel';
import { isDuplicateKey, type Model, type QueryFilter } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { textQuery } from '../../search/adapters/text-search';
import { searchable, strictSearch } from '../../search/domain/search';
import type { CannedReply } from '../domain/canned-reply';
import type { CannedReplies, ReplyFilter } from '../ports';
import type { CannedReplyDocument } from './canned-replies-collection';

type Query = QueryFilter<CannedReplyDocument>;

/** Every one is written with its words. */
const SCOPE = { lagging: false, letters: [], notes: true, phrases: ['searchTexts'] };

/** Canned replies in the collection `canned_replies`. */
export class MongoCannedReplies implements CannedReplies {
  constructor(private readonly model: Model<CannedReplyDocument>) {}

  async find(id: string): Promise<CannedReply | null> {
    const found = await this.model.findById(id).lean<CannedReplyDocument>().exec();
    return found && replyOf(found);
  }

  listFor: CannedReplies['listFor'] = async (viewer, { after, ...filter }, limit) => {
    const at = after && new Date(after.value);
    const behind = at ? [{ $or: [{ createdAt: { $lt: at } }, { createdAt: at, _id: { $lt: after.id } }] }] : [];
    const found = await this.model
      .find({ $and: [...conditions(viewer, filter), ...behind] } as Query)
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<CannedReplyDocument[]>()
      .exec();
    return found.map(replyOf);
  };

  countFor(viewer: Principal, filter: ReplyFilter): Promise<number> {
    return this.model.countDocuments({ $and: conditions(viewer, filter) } as Query).exec();
  }

  countOf(owner: string): Promise<number> {
    return this.model.countDocuments({ owner } as Query).exec();
  }

  async create({ id, ...reply }: CannedReply): Promise<CannedReply> {
    try {
      await new this.model({ _id: id, ...reply, ...searchOf(reply) }).save();
    } catch (error) {
      // The same request got as far as the write before.
      if (!isDuplicateKey(error, '_id')) throw error;
    }
    return { id, ...reply };
  }

  async change(id: string, set: Partial<CannedReply>): Promise<CannedReply | null> {
    const before = await this.find(id);
    if (!before) return null;
    const changed = await this.model
      .findOneAndUpdate({ _id: id } as Query, { $set: { ...set, ...searchOf({ ...before, ...set }) } } as never, {
        returnDocument: 'after',
      })
      .lean<CannedReplyDocument>()
      .exec();
    return changed && replyOf(changed);
  }

  async remove(id: string): Promise<void> {
    await this.model.deleteOne({ _id: id } as Query).exec();
  }
}

const searchOf = ({ title, body }: Pick<CannedReply, 'title' | 'body'>) => ({
  ...searchable([title, body]),
  searchTexts: [phraseText(title), phraseText(body)],
});

function conditions({ id, role, teams }: Principal, { q, category }: ReplyFilter): Query[] {
  const withTeam = role === 'admin' ? {} : { 'shared.team': { $in: [...teams, null] } };
  return [
    { $or: [{ owner: id }, { shared: { $type: 'object' }, ...withTeam }] } as Query,
    ...(category ? [{ category: { $in: [...category] } } as Query] : []),
    ...(q === undefined ? [] : textQuery<CannedReplyDocument>(strictSearch(q), SCOPE)),
  ];
}

const replyOf = (stored: CannedReplyDocument): CannedReply => ({
  id: stored._id,
  title: stored.title,
  body: stored.body,
  category: stored.category ?? null,
  shared: stored.shared ?? null,
  owner: stored.owner,
  createdAt: stored.createdAt,
  updatedAt: stored.updatedAt,
});
