import { readFileSync } from 'node:fs';
import { type Db, type MongoClient, MongoServerError } from 'mongodb';

/** A client with data of its own that must go on getting right answers, whatever others send. */
export class Canary {
  private rounds = 0;
  worstMs = 0;

  private constructor(private readonly db: Db) {}

  static async start(client: MongoClient): Promise<Canary> {
    const db = client.db('canary');
    await db.collection('birds').createIndex({ kind: 1, n: -1 });
    await db
      .collection('birds')
      .insertMany(Array.from({ length: 100 }, (_, n) => ({ n, kind: n % 2 ? 'odd' : 'even', song: `tweet ${n}` })));
    await db.collection('rounds').insertOne({ _id: 'rounds' as never, n: 0 });
    return new Canary(db);
  }

  /** Reads and writes. Throws if an answer is wrong or comes after the deadline. */
  async sing(deadlineMs: number): Promise<void> {
    const start = performance.now();
    this.rounds += 1;
    const birds = this.db.collection('birds');
    const work = Promise.all([
      birds.find({ kind: 'odd' }).sort({ n: -1 }).limit(3).toArray(),
      birds.countDocuments({ song: /tweet 1\d$/ }),
      birds.aggregate([{ $group: { _id: '$kind', sum: { $sum: '$n' } } }, { $sort: { _id: 1 } }]).toArray(),
      this.db
        .collection('rounds')
        .findOneAndUpdate({ _id: 'rounds' as never }, { $inc: { n: 1 } }, { returnDocument: 'after' }),
    ]);
    const [last, count, sums, rounds] = await within(work, deadlineMs, 'the canary got no answer');
    expect(last.map(bird => bird['n'] as number)).toEqual([99, 97, 95]);
    expect(count).toBe(10);
    expect(sums).toEqual([
      { _id: 'even', sum: 2450 },
      { _id: 'odd', sum: 2500 },
    ]);
    expect(rounds).toMatchObject({ n: this.rounds });
    this.worstMs = Math.max(this.worstMs, performance.now() - start);
  }

  /** Every collection of the database: its indexes agree with its documents. */
  async validate(database: Db = this.db): Promise<void> {
    for (const { name } of await database.listCollections({}, { nameOnly: true }).toArray()) {
      const report = await database.command({ validate: name, full: true }).catch((error: unknown) => {
        // Dropped since the list was made.
        if (!(error instanceof MongoServerError && error.code === 26)) throw error;
        return { valid: true, errors: [] };
      });
      expect(report).toMatchObject({ valid: true, errors: [] });
    }
  }
}

export async function within<T>(work: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} within ${deadlineMs} ms`)), deadlineMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Mebibytes of memory of a process, mapped files aside. 0 where the system does not tell. */
export function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
