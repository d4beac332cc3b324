import type { Collection, Db, Document } from 'mongodb';

/** Numbers that repeat for a seed (mulberry32): a failing run can be run again. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) % 1_000_000) % below;
  };
}

/** What one writer's collection holds: documents by id, and names of indexes. */
export interface State {
  readonly docs: ReadonlyMap<string, Document>;
  readonly indexes: ReadonlySet<string>;
}

interface Step {
  readonly next: State;
  readonly run: (db: Db) => Promise<unknown>;
}

const INDEXES: readonly Document[] = [
  { key: { 'events.kind': 1 }, name: 'multikey' },
  { key: { n: 1 }, name: 'unique', unique: true },
  { key: { owner: 1, n: -1 }, name: 'sparse', sparse: true },
  { key: { title: 'text' }, name: 'words' },
  { key: { version: 1 }, name: 'partial', partialFilterExpression: { open: true } },
];

const MAX_DOCUMENTS = 150;
const EMPTY: State = { docs: new Map(), indexes: new Set() };

/**
 * One writer of the kill test. It has a collection of its own and one command under way at most, so that after a crash the
 * collection must be exactly what was acknowledged, or that with the last command added: nothing in between.
 */
export class Writer {
  acknowledged = EMPTY;
  pending: State | undefined;
  private lastId = 0;

  constructor(
    readonly name: string,
    private readonly random: (below: number) => number,
    private readonly onWrite: () => void,
  ) {}

  /** Writes until a command fails: the server was killed. */
  async run(db: Db): Promise<void> {
    for (;;) {
      const { next, run } = this.choose();
      this.pending = next;
      try {
        await run(db);
      } catch {
        return;
      }
      this.acknowledged = next;
      this.pending = undefined;
      this.onWrite();
    }
  }

  private choose(): Step {
    const { docs } = this.acknowledged;
    const dice = this.random(100);
    if (dice < 1) return this.drop();
    if (dice < 4) return this.toggleIndex();
    if (docs.size === 0 || (dice < 40 && docs.size < MAX_DOCUMENTS)) return this.insert(dice < 12 ? 8 : 1);
    return dice < 85 ? this.update() : this.remove(dice < 88);
  }

  private insert(count: number): Step {
    const added = Array.from({ length: count }, () => this.newDocument());
    const docs = new Map([...this.acknowledged.docs, ...added.map(doc => [doc['_id'] as string, doc] as const)]);
    return {
      next: { ...this.acknowledged, docs },
      run: db => this.collection(db).insertMany(added.map(doc => ({ ...doc }) as never)),
    };
  }

  private newDocument(): Document {
    const n = ++this.lastId;
    const owner = this.random(2) === 0 ? { owner: `agent ${n % 5}` } : {};
    const title = `ticket${n} printer ${'x'.repeat(this.random(2000))}`;
    return {
      _id: `${this.name}-${n}`,
      n,
      version: 1,
      open: n % 3 === 0,
      title,
      events: [{ kind: 'created' }],
      ...owner,
    };
  }

  private update(): Step {
    const before = this.anyDocument();
    const kind = `event ${this.random(50)}`;
    const version = before['version'] as number;
    const after = {
      ...before,
      version: version + 1,
      open: !before['open'],
      events: [...(before['events'] as Document[]), { kind }].slice(-10),
    };
    return {
      next: { ...this.acknowledged, docs: new Map(this.acknowledged.docs).set(before['_id'] as string, after) },
      run: async db => {
        const change = {
          $inc: { version: 1 },
          $set: { open: after.open },
          $push: { events: { $each: [{ kind }], $slice: -10 } },
        };
        const result = await this.collection(db).updateOne({ _id: before['_id'] as never, version }, change as never);
        if (result.modifiedCount !== 1) throw new Error(`guarded update of ${String(before['_id'])} found nothing`);
      },
    };
  }

  private remove(many: boolean): Step {
    const doomed = [...this.acknowledged.docs.keys()].filter((_, i) => (many ? i % 2 === 0 : i === 0));
    const docs = new Map([...this.acknowledged.docs].filter(([id]) => !doomed.includes(id)));
    return {
      next: { ...this.acknowledged, docs },
      run: db => this.collection(db).deleteMany({ _id: { $in: doomed as never[] } }),
    };
  }

  private toggleIndex(): Step {
    const spec = INDEXES[this.random(INDEXES.length)] as Document;
    const name = spec['name'] as string;
    const indexes = new Set(this.acknowledged.indexes);
    const drop = indexes.delete(name);
    if (!drop) indexes.add(name);
    return {
      next: { ...this.acknowledged, indexes },
      run: db =>
        drop ? this.collection(db).dropIndex(name) : db.command({ createIndexes: this.name, indexes: [spec] }),
    };
  }

  private drop(): Step {
    return { next: EMPTY, run: db => this.collection(db).drop() };
  }

  private anyDocument(): Document {
    const ids = [...this.acknowledged.docs.keys()];
    return this.acknowledged.docs.get(ids[this.random(ids.length)] as string) as Document;
  }

  private collection(db: Db): Collection<Document> {
    return db.collection(this.name);
  }
}

/** What a writer's collection holds now. */
export async function stateOf(db: Db, name: string): Promise<State> {
  const docs = await db.collection(name).find().toArray();
  const indexes = await db
    .collection(name)
    .indexes()
    .catch(() => []);
  return {
    docs: new Map(docs.map(doc => [doc._id as unknown as string, doc])),
    indexes: new Set(indexes.map(index => index.name as string).filter(index => index !== '_id_')),
  };
}
