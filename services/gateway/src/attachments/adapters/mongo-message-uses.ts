import type { AggregateStore, MessageDocument, QueryFilter } from '@switchboard/persistence';
import type { Use } from '../domain/access';
import type { MessageUses } from '../ports';

type Named = Pick<MessageDocument, '_id' | 'internal' | 'attachments'>;

/** Messages say which files go with them; the unique index on that is what makes it one message at most. */
export class MongoMessageUses implements MessageUses {
  constructor(private readonly store: AggregateStore<MessageDocument>) {}

  async find(attachmentIds: readonly string[]): Promise<ReadonlyMap<string, Use>> {
    if (attachmentIds.length === 0) return new Map();
    const query = { 'attachments.id': { $in: attachmentIds } } as QueryFilter<MessageDocument>;
    const messages = await this.store.model.find(query, { internal: 1, attachments: 1 }).lean<Named[]>().exec();
    return new Map(
      messages.flatMap(({ _id: messageId, internal, attachments = [] }) =>
        attachments.map(({ id }): [string, Use] => [id, { messageId, internal }]),
      ),
    );
  }

  release: MessageUses['release'] = async (attachmentId, cause) => {
    const use = (await this.find([attachmentId])).get(attachmentId);
    if (!use) return;
    await this.store.change(use.messageId, cause, ({ attachments = [] }) => ({
      set: { attachments: attachments.filter(({ id }) => id !== attachmentId) },
      events: [],
    }));
  };
}
