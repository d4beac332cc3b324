import type { Db, IndexDescription } from 'mongodb';
import type { Tickets } from './cases';
import { ticket } from './ticket-shape';

const LOAD_BATCH = 500;

/** An empty collection with these indexes. */
export async function prepared(db: Db, name: string, indexes: IndexDescription[]): Promise<Tickets> {
  const collection: Tickets = db.collection(name);
  await collection.drop();
  await db.createCollection(name);
  await collection.createIndexes(indexes);
  return collection;
}

/** Adds the tickets `from` to below `to`. */
export async function fill(
  tickets: Tickets,
  from: number,
  to: number,
  progress: (line: string) => void,
): Promise<void> {
  for (let at = from; at < to; at += LOAD_BATCH) {
    const batch = Array.from({ length: Math.min(LOAD_BATCH, to - at) }, (_, i) => ticket(at + i));
    await tickets.insertMany(batch, { ordered: false });
    if (at % (LOAD_BATCH * 20) === 0) progress(`\r  ${tickets.collectionName}: ${at} of ${to} written`);
  }
  progress(`\r${' '.repeat(60)}\r`);
}
