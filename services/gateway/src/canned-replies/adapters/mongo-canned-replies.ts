import { phraseText } from '@switchboard/kernel';
import type { QueryFilter } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { textQuery } from '../../search/adapters/text-search';
import { searchable, strictSearch } from '../../search/domain/search';
import { MongoShareables, THERE } from '../../sharing/adapters/mongo-shareables';
import type { CannedReply } from '../domain/canned-reply';
import type { CannedReplies, ReplyFilter } from '../ports';
import type { CannedReplyDocument } from './canned-replies-collection';

type Query = QueryFilter<CannedReplyDocument>;

/** Every one is written with its words. */
const SCOPE = { lagging: false, letters: [], notes: true, phrases: ['searchTexts'] };

/** Canned replies in the collection `canned_replies`, each written with its words. */
export class MongoCannedReplies extends MongoShareables<CannedReplyDocument> implements CannedReplies {
  listFor: CannedReplies['listFor'] = async (viewer, { after, ...filter }, limit) => {
    const at = after && new Date(after.value);
    const behind = at ? [{ $or: [{ createdAt: { $lt: at } }, { createdAt: at, _id: { $lt: after.id } }] }] : [];
    return this.store.model
      .find({ $and: [...conditions(viewer, filter), ...behind] } as Query)
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<CannedReplyDocument[]>()
      .exec();
  };

  countFor(viewer: Principal, filter: ReplyFilter): Promise<number> {
    return this.store.model.countDocuments({ $and: conditions(viewer, filter) } as Query).exec();
  }

  protected override derived({ title, body }: CannedReply) {
    return { ...searchable([title, body]), searchTexts: [phraseText(title), phraseText(body)] };
  }
}

function conditions({ id, role, teams }: Principal, { q, category }: ReplyFilter): Query[] {
  const withTeam = role === 'admin' ? {} : { 'shared.team': { $in: [...teams, null] } };
  return [
    THERE as Query,
    { $or: [{ owner: id }, { shared: { $type: 'object' }, ...withTeam }] } as Query,
    ...(category ? [{ category: { $in: [...category] } } as Query] : []),
    ...(q === undefined ? [] : textQuery<CannedReplyDocument>(strictSearch(q), SCOPE)),
  ];
}
