import type { JournalRecord, QueueJournal } from '@switchboard/messaging';
import { type Database, defineCollection } from '@switchboard/persistence';

type StoredRecord = Omit<JournalRecord, 'key'> & { _id: string };

/** Messages of the in-process bus that are not done yet. Owner: the bus of the single process. */
export const busMessagesCollection = defineCollection<StoredRecord>({
  name: 'bus_messages',
  fields: {
    _id: { type: String, required: true },
    order: { type: Number, required: true },
    queue: { type: String, required: true },
    messageId: { type: String, required: true },
    routingKey: { type: String, required: true },
    headers: { type: {}, required: true },
    body: { type: Buffer, required: true },
    attempts: { type: Number, required: true },
    retries: { type: Number, required: true },
    state: { type: String, required: true },
    dueAt: { type: Number, default: null },
    parking: { type: {}, default: null },
  },
  indexes: [{ name: 'order', keys: { order: 1 }, unique: true }],
});

/** Keeps the messages of the in-process bus in the same store as the tickets, so that they survive a crash with them. */
export class MongoJournal implements QueueJournal {
  constructor(private readonly database: Database) {}

  async load(): Promise<JournalRecord[]> {
    const rows = await this.messages.find({}, { promoteBuffers: true }).sort({ order: 1 }).toArray();
    return rows.map(({ _id, ...rest }) => ({ key: _id, ...rest }));
  }

  async append(records: readonly JournalRecord[]): Promise<void> {
    await this.messages.insertMany(records.map(toStored));
  }

  async update(record: JournalRecord): Promise<void> {
    await this.messages.replaceOne({ _id: record.key }, toStored(record), { upsert: true });
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.messages.deleteMany({ _id: { $in: [...keys] } });
  }

  /** The driver's own collection: these documents are written and read by this class alone, thousands a second. */
  private get messages() {
    return this.database.connection.collection<StoredRecord>(busMessagesCollection.name);
  }
}

function toStored({ key, ...rest }: JournalRecord): StoredRecord {
  return { _id: key, ...rest };
}
