import {
  auditEntriesCollection,
  type Database,
  type TicketDocument,
  ticketsCollection,
  type UserDocument,
  usersCollection,
} from '@switchboard/persistence';
import type { Subject } from '../domain/unrecorded';
import type { Subjects } from '../ports';

const SOURCES = [
  { of: 'ticket', collection: ticketsCollection.name },
  { of: 'person', collection: usersCollection.name },
] as const;

/** Subjects handed on at a time. */
const BATCH = 1_000;
const FIELDS = { createdAt: 1, 'outbox.id': 1 } as const;

type Stored = Pick<TicketDocument | UserDocument, '_id' | 'createdAt' | 'outbox'>;

/** Reads what is stored, whoever owns it; nothing but ids, times and whether events wait. */
export class MongoSubjects implements Subjects {
  constructor(private readonly database: Database) {}

  async find(ids: readonly string[]): Promise<Subject[]> {
    const found: Subject[] = [];
    for (let from = 0; from < ids.length; from += BATCH) {
      const some = { _id: { $in: ids.slice(from, from + BATCH) } };
      for (const { of, collection } of SOURCES) {
        const documents = await this.stored(collection).find(some, { projection: FIELDS }).toArray();
        found.push(...documents.map(document => toSubject(document, of)));
      }
    }
    return found;
  }

  async *withoutChain(only?: string): AsyncGenerator<Subject[]> {
    const filter = only === undefined ? {} : { _id: only };
    for (const { of, collection } of SOURCES) {
      let batch: Subject[] = [];
      const cursor = this.stored(collection).find(filter, { projection: FIELDS }).sort({ _id: 1 }).batchSize(BATCH);
      for await (const document of cursor) {
        batch.push(toSubject(document, of));
        if (batch.length < BATCH) continue;
        yield await this.missing(batch);
        batch = [];
      }
      if (batch.length > 0) yield await this.missing(batch);
    }
  }

  private async missing(subjects: readonly Subject[]): Promise<Subject[]> {
    const chains = await this.database.connection
      .collection(auditEntriesCollection.name)
      .distinct('chain', { chain: { $in: subjects.map(({ id }) => id) } });
    const known = new Set<unknown>(chains);
    return subjects.filter(({ id }) => !known.has(id));
  }

  /** The driver's own collection: a verifier brings no schema with it, and the collection may not be there at all. */
  private stored(name: string) {
    return this.database.connection.collection<Stored>(name);
  }
}

function toSubject({ _id, createdAt, outbox }: Stored, of: Subject['of']): Subject {
  // A document that no service wrote may have any shape; without a time of creation it counts as old.
  const at = createdAt instanceof Date ? createdAt : new Date(0);
  return { id: _id, of, createdAt: at, unpublished: Array.isArray(outbox) && outbox.length > 0 };
}
