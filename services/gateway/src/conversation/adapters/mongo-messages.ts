import type { MessageSort } from '@switchboard/contracts';
import { type AggregateStore, isDuplicateKey, type MessageDocument, type QueryFilter } from '@switchboard/persistence';
import type { Position } from '../../domain/cursor';
import type { Messages, MessageScope, Talk } from '../ports';

type Query = QueryFilter<MessageDocument>;

/** Messages in the collection `messages`; with each write their ticket is made findable by it, at the latest by the event that tells of it. */
export class MongoMessages implements Messages {
  constructor(
    private readonly store: AggregateStore<MessageDocument>,
    private readonly talk: Talk,
  ) {}

  find(id: string): Promise<MessageDocument | null> {
    return this.store.find(id);
  }

  create: Messages['create'] = async (message, events, cause) => {
    try {
      const created = await this.store.create(message, events, cause);
      await this.talk.refresh(message.ticketId);
      return created;
    } catch (error) {
      if (isDuplicateKey(error, '_id')) return 'id_taken';
      if (isDuplicateKey(error, 'attachments.id')) return 'attachment_taken';
      throw error;
    }
  };

  change: Messages['change'] = async (id, cause, decide) => {
    const result = await this.store.change(id, cause, decide);
    if (result.outcome === 'applied') await this.talk.refresh(result.document.ticketId);
    return result;
  };

  list(scope: MessageScope, sort: MessageSort, limit: number, after?: Position): Promise<MessageDocument[]> {
    return this.store.model
      .find(messageQuery(scope, sort, after))
      .sort(messageOrder(sort))
      .limit(limit + 1)
      .lean<MessageDocument[]>()
      .exec();
  }

  count(scope: MessageScope): Promise<number> {
    return this.store.model.countDocuments(messageQuery(scope)).exec();
  }

  countUnread(scope: MessageScope, readerId: string, after: Position | null): Promise<number> {
    const query = messageQuery(scope, 'createdAt', after ?? undefined);
    return this.store.model.countDocuments({ ...query, 'author.id': { $ne: readerId } } as Query).exec();
  }
}

/** The id breaks ties, so that the order is total. */
export function messageOrder(sort: MessageSort): Record<string, 1 | -1> {
  const direction = sort === 'createdAt' ? 1 : -1;
  return { createdAt: direction, _id: direction };
}

/** Messages behind a position. Who may not see notes has them left out by the index already. */
export function messageQuery(scope: MessageScope, sort: MessageSort = 'createdAt', after?: Position): Query {
  const { ticketIds, notes } = scope;
  const [only, ...others] = ticketIds;
  const mine = { ticketId: others.length > 0 ? { $in: [...ticketIds] } : only, ...(notes ? {} : { internal: false }) };
  if (!after) return mine;
  const operator = sort === 'createdAt' ? '$gt' : '$lt';
  const at = new Date(after.value);
  return {
    ...mine,
    $or: [{ createdAt: { [operator]: at } }, { createdAt: at, _id: { [operator]: after.id } }],
  } as Query;
}
