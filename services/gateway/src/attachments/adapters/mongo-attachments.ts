import { type AggregateStore, isDuplicateKey, type QueryFilter } from '@switchboard/persistence';
import type { Attachment } from '../domain/attachment';
import type { Attachments } from '../ports';

type Query = QueryFilter<Attachment>;

/** Files in the collection `attachments`. */
export class MongoAttachments implements Attachments {
  constructor(private readonly store: AggregateStore<Attachment>) {}

  find(id: string): Promise<Attachment | null> {
    return this.store.find(id);
  }

  reserve: Attachments['reserve'] = async (attachment, cause) => {
    try {
      return await this.store.create(attachment, [], cause);
    } catch (error) {
      if (isDuplicateKey(error, '_id')) return 'id_taken';
      throw error;
    }
  };

  change: Attachments['change'] = (id, cause, decide) => this.store.change(id, cause, decide);

  async held(ticketId: string, internal: boolean): Promise<{ count: number; bytes: number }> {
    const query = { ticketId, internal, state: { $in: ['uploading', 'ready'] } } as Query;
    const found = await this.store.model.find(query, { size: 1 }).lean<{ size: number }[]>().exec();
    return { count: found.length, bytes: found.reduce((sum, { size }) => sum + size, 0) };
  }

  ofTicket(ticketId: string): Promise<Attachment[]> {
    return this.list({ ticketId, state: 'ready' });
  }

  allOf(ticketId: string): Promise<Attachment[]> {
    return this.list({ ticketId });
  }

  leftovers: Attachments['leftovers'] = ({ stalled, over }, limit) =>
    this.store.model
      .find({
        $or: [
          { state: 'uploading', updatedAt: { $lt: stalled } },
          { state: { $in: ['removed', 'refused'] }, updatedAt: { $lt: over } },
        ],
      } as Query)
      .limit(limit)
      .lean<Attachment[]>()
      .exec();

  forget: Attachments['forget'] = async ({ _id, version }) => {
    await this.store.model.deleteOne({ _id, version, 'outbox.id': { $exists: false } } as Query).exec();
  };

  private list(query: Query): Promise<Attachment[]> {
    return this.store.model.find(query).sort({ createdAt: 1, _id: 1 }).lean<Attachment[]>().exec();
  }
}
