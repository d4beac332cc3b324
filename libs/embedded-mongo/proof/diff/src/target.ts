import { BSON, type Document, Long } from 'mongodb';
import { elementOf, elementsOf, numberOf, TYPE } from './bytes';
import { COLLECTION, type Operation, UNIQUE, WHOLE } from './case';
import { OWN_IDS } from './generate/values';
import { type Outcome, outcomeOf } from './outcome';
import { show } from './show';
import type { Wire } from './wire';

const OWN = { isOwn: (hex: string) => OWN_IDS.includes(hex) };

/** A database of one server that cases run on: the documents of the current case lie in its collection. */
export class Target {
  private docs: readonly Document[] = [];
  private dirty = true;

  private constructor(
    readonly name: string,
    private readonly wire: Wire,
    private readonly database: string,
    /** The store whose indexes are compared with its documents after each write. */
    private readonly validates: boolean,
  ) {}

  static async create(name: string, wire: Wire, database: string, indexes: readonly Document[] = []): Promise<Target> {
    const target = new Target(name, wire, database, indexes.length > 0);
    await target.must({ create: COLLECTION });
    for (const [collection, index] of Object.entries(UNIQUE))
      await target.must({ createIndexes: collection, indexes: [{ name: 'u', ...index }] });
    if (indexes.length > 0)
      await target.must({
        createIndexes: COLLECTION,
        indexes: indexes.map((index, i) => ({ name: `i${i}`, ...index })),
      });
    return target;
  }

  /** Puts the documents of a case in place; false if an index of this target refuses one of them. */
  async load(docs: readonly Document[]): Promise<boolean> {
    this.docs = docs;
    this.dirty = false;
    await this.must({ delete: COLLECTION, deletes: [{ q: {}, limit: 0 }] });
    const reply = await this.must({ insert: COLLECTION, documents: docs, ordered: false });
    return elementOf(reply, 'writeErrors') === undefined;
  }

  /** Runs an operation on the documents as they were loaded. */
  async run(operation: Operation): Promise<Outcome> {
    const collection = operation.unique ?? COLLECTION;
    if (operation.unique !== undefined) await this.must({ delete: collection, deletes: [{ q: {}, limit: 0 }] });
    else if (this.dirty) await this.load(this.docs);
    const reply = await this.wire.command(this.database, operation.command);
    if (!operation.writes) return outcomeOf([reply, ...(await this.more(reply))], operation, OWN);
    this.dirty ||= operation.unique === undefined;
    const found = await this.must({ find: collection, sort: { _id: 1 }, batchSize: WHOLE });
    const batch = elementOf(elementOf(found, 'cursor')?.value ?? found, 'firstBatch');
    const state = batch ? elementsOf(batch.value).map(({ value }) => value) : [];
    if (this.validates) await this.validate(collection);
    return outcomeOf([reply], operation, OWN, state);
  }

  /** The batches that an answer's cursor still has, or the refusal that it ends with. */
  private async more(reply: Buffer): Promise<Buffer[]> {
    const replies: Buffer[] = [];
    for (let id = cursorOf(reply); id; id = cursorOf(replies[replies.length - 1] as Buffer))
      replies.push(await this.wire.command(this.database, { getMore: id, collection: COLLECTION, batchSize: 2 }));
    return replies;
  }

  private async validate(collection: string): Promise<void> {
    const reply = await this.must({ validate: collection });
    const valid = elementOf(reply, 'valid')?.value[0] === 1;
    if (!valid) throw new Error(`${this.name}: indexes disagree with documents: ${show(reply)}`);
  }

  private async must(command: Document): Promise<Buffer> {
    const reply = await this.wire.command(this.database, command);
    if (numberOf(reply, 'ok') !== 1) throw new Error(`${this.name}: ${JSON.stringify(BSON.deserialize(reply))}`);
    return reply;
  }

  async drop(): Promise<void> {
    await this.must({ dropDatabase: 1 });
  }
}

/** The id of an answer's cursor, while there is more in it. */
function cursorOf(reply: Buffer): Long | undefined {
  const cursor = elementOf(reply, 'cursor');
  const id = cursor && elementOf(cursor.value, 'id');
  const long = id?.type === TYPE.long ? Long.fromBytesLE([...id.value]) : Long.ZERO;
  return long.isZero() ? undefined : long;
}
