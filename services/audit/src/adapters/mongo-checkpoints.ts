import { type Database, defineCollection, isDuplicateKey } from '@switchboard/persistence';
import type { Checkpoint, CheckpointLeaf } from '../domain/checkpoint';
import type { Checkpoints } from '../ports';

/** Signed statements about the trail. Owner: audit. Never changed, never deleted. */
export interface CheckpointDocument {
  /** Its number: of two audits that make the same one, the database takes the first. */
  _id: number;
  jws: string;
  leaves: CheckpointLeaf[];
}

export const checkpointsCollection = defineCollection<CheckpointDocument>({
  name: 'audit_checkpoints',
  fields: {
    _id: { type: Number, required: true },
    jws: { type: String, required: true },
    leaves: { type: [{}], required: true },
  },
  indexes: [],
  validator: {
    bsonType: 'object',
    required: ['jws', 'leaves'],
    properties: {
      _id: { bsonType: ['int', 'long', 'double'], minimum: 1 },
      jws: { bsonType: 'string' },
      leaves: { bsonType: 'array' },
    },
  },
});

/** Documents at a time; each can have 2 MB. */
const BATCH = 10;

export class MongoCheckpoints implements Checkpoints {
  constructor(private readonly database: Database) {}

  async latest(): Promise<Checkpoint | undefined> {
    const [newest] = await this.documents.find({}).sort({ _id: -1 }).limit(1).toArray();
    return newest && toCheckpoint(newest);
  }

  async *from(number: number): AsyncGenerator<Checkpoint> {
    const cursor = this.documents
      .find({ _id: { $gte: number } })
      .sort({ _id: 1 })
      .batchSize(BATCH);
    for await (const document of cursor) yield toCheckpoint(document);
  }

  async add({ number, jws, leaves }: Checkpoint): Promise<boolean> {
    try {
      await this.documents.insertOne({ _id: number, jws, leaves: [...leaves] });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** The driver's own collection: up to 10,000 leaves at once, and what is verified must be what is stored. */
  private get documents() {
    return this.database.connection.collection<CheckpointDocument>(checkpointsCollection.name);
  }
}

/** What somebody else put there may lack anything; verification says so, reading must not fail. */
function toCheckpoint({ _id, jws, leaves }: CheckpointDocument): Checkpoint {
  return { number: _id, jws: String(jws), leaves: Array.isArray(leaves) ? leaves : [] };
}
