import { NOTIFICATION_LIMITS } from '@switchboard/contracts';
import type { Clock } from '@switchboard/kernel';
import { isDuplicateKey, type Model, type QueryFilter } from '@switchboard/persistence';
import type { Position } from '../../domain/cursor';
import type { Notice } from '../domain/notice';
import type { KeptNotice, Notices, Which } from '../ports';
import type { NoticeDocument } from './notices-collection';

type Query = QueryFilter<NoticeDocument>;

const NEWEST_FIRST = { at: -1, _id: -1 } as const;

/** In the collection `notices`. */
export class MongoNotices implements Notices {
  constructor(
    private readonly model: Model<NoticeDocument>,
    private readonly clock: Clock,
  ) {}

  async keep(notices: readonly Notice[]): Promise<void> {
    const documents = notices.map(({ id, ...notice }) => ({ _id: id, ...notice, readAt: null }));
    try {
      await this.model.insertMany(documents, { ordered: false });
    } catch (error) {
      // The event came before; what was read since stays read.
      if (!isDuplicateKey(error, '_id')) throw error;
    }
    await Promise.all(notices.map(({ userId }) => this.trim(userId)));
  }

  async find(id: string): Promise<KeptNotice | null> {
    const found = await this.model.findById(id).lean<NoticeDocument>().exec();
    return found && noticeOf(found);
  }

  list(userId: string, limit: number, after?: Position): Promise<KeptNotice[]> {
    return this.read({ userId, ...(after && from(after, '$lt')) }, limit);
  }

  unread(userId: string): Promise<KeptNotice[]> {
    return this.read({ userId, readAt: null }, NOTIFICATION_LIMITS.kept);
  }

  async markRead(userId: string, which: Which): Promise<boolean> {
    const query = { userId, readAt: null, ...queryOf(which) } as Query;
    const { modifiedCount } = await this.model
      .updateMany(query, { $set: { readAt: this.clock.now() } } as never)
      .exec();
    return modifiedCount > 0;
  }

  async removeOf(ticketId: string): Promise<void> {
    await this.model.deleteMany({ ticketId } as Query).exec();
  }

  private async trim(userId: string): Promise<void> {
    const [beyond] = await this.model
      .find({ userId } as Query, { at: 1 })
      .sort(NEWEST_FIRST)
      .skip(NOTIFICATION_LIMITS.kept)
      .limit(1)
      .lean<Pick<NoticeDocument, '_id' | 'at'>[]>()
      .exec();
    if (!beyond) return;
    const place = { value: beyond.at.getTime(), id: beyond._id };
    await this.model.deleteMany({ userId, ...from(place, '$lte') } as Query).exec();
  }

  private async read(query: object, limit: number): Promise<KeptNotice[]> {
    const found = await this.model
      .find(query as Query)
      .sort(NEWEST_FIRST)
      .limit(limit)
      .lean<NoticeDocument[]>()
      .exec();
    return found.map(noticeOf);
  }
}

function queryOf(which: Which): object {
  if ('id' in which) return { _id: which.id };
  if ('upTo' in which) return from(which.upTo, '$lte');
  return { ticketId: { $in: [...which.ticketIds] } };
}

/** Behind a place in the list, or from it on. */
function from({ value, id }: Position, bound: '$lt' | '$lte'): object {
  const at = new Date(value);
  return { $or: [{ at: { $lt: at } }, { at, _id: { [bound]: id } }] };
}

const noticeOf = ({ _id: id, ...notice }: NoticeDocument): KeptNotice => ({ id, ...notice });
