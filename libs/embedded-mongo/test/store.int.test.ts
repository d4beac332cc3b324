import { GridFSBucket } from 'mongodb';
import type { Collection, Document } from 'mongodb';
import { type Bench, connect, startBench, uniqueName, until } from './support';

describe('the embedded store', () => {
  let bench: Bench;
  let c: Collection<Document>;
  beforeAll(async () => (bench = await startBench({ ttlSweepMs: 50 })));
  afterAll(() => bench.close());
  beforeEach(() => (c = bench.db.collection(uniqueName('c'))));

  it('lets exactly one of many concurrent guarded updates win', async () => {
    await c.insertOne({ _id: 't' as never, version: 1, inbox: [] as Document[] });
    const attempts = Array.from({ length: 100 }, (_, i) =>
      c.findOneAndUpdate(
        { _id: 't' as never, version: 1, 'inbox.key': { $ne: 'event' } },
        {
          $set: { winner: i },
          $inc: { version: 1 },
          $push: { inbox: { $each: [{ key: 'event' }], $slice: -64 } } as never,
        },
        { returnDocument: 'after' },
      ),
    );
    const winners = (await Promise.all(attempts)).filter(doc => doc !== null);
    expect(winners).toHaveLength(1);
    expect(await c.findOne({})).toMatchObject({ version: 2, winner: winners[0]?.['winner'] as unknown });
  });

  it('never lets a set outgrow its guard', async () => {
    await c.insertOne({ _id: 'agent' as never, held: [] as string[] });
    const hold = (i: number) =>
      c.updateOne({ _id: 'agent' as never, 'held.3': { $exists: false } }, { $addToSet: { held: `t${i}` } });
    const results = await Promise.all(Array.from({ length: 50 }, (_, i) => hold(i)));
    expect(results.filter(result => result.modifiedCount === 1)).toHaveLength(4);
    expect((await c.findOne({}))?.['held']).toHaveLength(4);
  });

  it('reads distinct values right while others read', async () => {
    const other = bench.db.collection<Document>(uniqueName('other'));
    await other.insertOne({ note: 'x'.repeat(3_000), kind: 'none of these', parts: [1, 2, 3] });
    const kinds = Array.from({ length: 4_000 }, (_, i) => `kind ${String(i).padStart(4, '0')}`);
    await c.insertMany(kinds.map((kind, i) => ({ pad: 'y'.repeat(i % 200), kind })));
    await c.createIndex({ kind: 1 });
    let reading = true;
    const others = Array.from({ length: 8 }, async () => {
      while (reading) await other.findOne({ kind: 'none of these' });
    });
    try {
      for (let i = 0; i < 5; i += 1) expect(await c.distinct('kind', { kind: { $in: kinds } })).toEqual(kinds);
    } finally {
      reading = false;
      await Promise.all(others);
    }
  });

  it('makes one document of concurrent upserts on a unique key', async () => {
    await c.createIndex({ key: 1 }, { unique: true });
    await Promise.all(
      Array.from({ length: 30 }, () => c.updateOne({ key: 'k' }, { $inc: { n: 1 } }, { upsert: true })),
    );
    expect(await c.find().toArray()).toEqual([expect.objectContaining({ key: 'k', n: 30 })]);
  });

  it.each<[unknown, number]>([
    [[], 53],
    [[1], 53],
    [{ $x: 1 }, 52],
  ])('refuses to upsert a document with the _id %j', async (id, code) => {
    const upsert = { query: { _id: { $eq: id } }, update: { $set: { n: 1 } }, upsert: true };
    const { collectionName: name } = c;
    await expect(bench.db.command({ findAndModify: name, ...upsert })).rejects.toMatchObject({ code });
    await expect(
      bench.db.command({ update: name, updates: [{ q: upsert.query, u: upsert.update, upsert: true }] }),
    ).resolves.toMatchObject({ n: 0, writeErrors: [{ code }] });
    expect(await c.countDocuments()).toBe(0);
  });

  it('explains which index it used and how much it read', async () => {
    await c.createIndex({ status: 1, at: -1 }, { name: 'queue' });
    await c.insertMany(Array.from({ length: 500 }, (_, i) => ({ status: i % 2 ? 'open' : 'done', at: i })));
    const plan = (await c.find({ status: 'open' }).sort({ at: -1 }).limit(25).explain('executionStats')) as Document;
    expect(plan['queryPlanner']).toMatchObject({
      winningPlan: { stage: 'FETCH', inputStage: { stage: 'IXSCAN', indexName: 'queue' } },
    });
    expect(plan['executionStats']).toMatchObject({ nReturned: 25, totalDocsExamined: 25 });
    const scan = (await c.find({ other: 1 }).explain('queryPlanner')) as Document;
    expect(scan['queryPlanner']).toMatchObject({ winningPlan: { stage: 'COLLSCAN' } });
    const write = { delete: c.collectionName, deletes: [{ q: { status: 'open', at: { $lt: 100 } }, limit: 0 }] };
    const removal = await bench.db.command({ explain: write });
    expect(removal['executionStats']).toMatchObject({ nReturned: 50, totalDocsExamined: 50 });
    expect(await c.countDocuments()).toBe(500);
  });

  it('removes expired documents and leaves the others', async () => {
    await c.createIndex({ until: 1 }, { expireAfterSeconds: 0 });
    await c.insertMany([
      { _id: 'old' as never, until: new Date(Date.now() - 1000) },
      { _id: 'new' as never, until: new Date(Date.now() + 3_600_000) },
      { _id: 'none' as never },
    ] as Document[]);
    await until(async () => (await c.countDocuments()) === 2);
    expect((await c.find().sort({ _id: 1 }).toArray()).map(doc => doc['_id'])).toEqual(['new', 'none']);
  });

  it('continues cursors while documents come and go, and closes them', async () => {
    await c.insertMany(Array.from({ length: 300 }, (_, i) => ({ _id: i as never })));
    const cursor = c.find({}, { batchSize: 10 }).sort({ _id: 1 });
    const seen: unknown[] = [];
    for await (const doc of cursor) {
      if (seen.length === 20) await c.deleteMany({ _id: { $gte: 250 as never } });
      seen.push(doc['_id']);
    }
    expect(seen).toEqual(Array.from({ length: 250 }, (_, i) => i));
    const left = c.find({}, { batchSize: 10 });
    await left.next();
    await left.close();
    const status = await bench.db.admin().serverStatus();
    expect(status['metrics']).toMatchObject({ cursor: { open: { total: 0 } } });
  });

  it('fails a cursor whose collection or index is dropped under it with code 175, instead of ending early', async () => {
    const documents = Array.from({ length: 50 }, (_, i) => ({ _id: i as never, n: i }));
    const started = async (filter: Document) => {
      await c.drop();
      await c.createIndexes([{ key: { n: 1 } }, { key: { other: 1 } }]);
      await c.insertMany(documents);
      const cursor = c.find(filter, { batchSize: 10 });
      await cursor.next();
      return cursor;
    };
    const killed = expect.objectContaining({ code: 175, codeName: 'QueryPlanKilled' }) as Error;
    const dropped = await started({});
    await c.drop();
    await expect(dropped.toArray()).rejects.toThrow(killed);
    const made = await started({});
    await c.drop();
    await c.insertOne({ _id: 1 as never });
    await expect(made.toArray()).rejects.toThrow(killed);
    const indexed = await started({ n: { $gte: 0 } });
    await c.dropIndex('other_1');
    await indexed.next();
    await c.dropIndex('n_1');
    await expect(indexed.toArray()).rejects.toThrow(killed);
  });

  it('searches text by words and scores', async () => {
    await c.createIndex({ title: 'text', body: 'text' }, { weights: { title: 5 } });
    await c.insertMany([
      { _id: 1 as never, title: 'printer', body: 'x' },
      { _id: 2 as never, title: 'x', body: 'the printer' },
      { _id: 3 as never, title: 'mouse', body: 'x' },
    ] as Document[]);
    const found = await c
      .find({ $text: { $search: 'Printer' } }, { projection: { score: { $meta: 'textScore' }, title: 1 } })
      .sort({ score: { $meta: 'textScore' } })
      .toArray();
    expect(found.map(doc => doc['_id'])).toEqual([1, 2]);
    expect(found[0]?.['score']).toBeGreaterThan(found[1]?.['score'] as number);
  });

  it('stores and returns a file through GridFS', async () => {
    const bucket = new GridFSBucket(bench.db, { bucketName: uniqueName('fs') });
    const content = Buffer.alloc(700_000, 'switchboard');
    const upload = bucket.openUploadStream('letter.pdf');
    await new Promise((resolve, reject) => upload.end(content, () => resolve(undefined)).on('error', reject));
    const chunks: Buffer[] = [];
    for await (const chunk of bucket.openDownloadStream(upload.id)) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
  });

  it('finds its indexes in agreement with its documents after many changes', async () => {
    await c.createIndexes([{ key: { a: 1, b: -1 } }, { key: { 'l.x': 1 } }, { key: { s: 1 }, sparse: true }]);
    await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        c.insertOne({
          _id: i as never,
          a: i % 7,
          b: 'b'.repeat(i * 10),
          l: [{ x: i }, { x: -i }],
          ...(i % 3 ? { s: i } : {}),
        }),
      ),
    );
    await c.updateMany({ a: { $gt: 3 } }, { $inc: { a: -2 }, $push: { l: { x: 99 } } as never });
    await c.deleteMany({ a: 0 });
    await c.updateMany({ s: { $gt: 100 } }, { $unset: { s: 1 } });
    expect(await bench.db.command({ validate: c.collectionName })).toMatchObject({ valid: true, errors: [] });
    expect(
      await c
        .find({ b: 'b'.repeat(1990) })
        .hint({ a: 1, b: -1 })
        .toArray(),
    ).toHaveLength(1);
  });

  it('lists, renames and drops collections and indexes', async () => {
    await c.createIndex({ a: 1 });
    expect((await c.indexes()).map(index => index.name)).toEqual(['_id_', 'a_1']);
    await expect(c.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 86 });
    await expect(c.createIndex({ a: 1 }, { name: 'other' })).rejects.toMatchObject({ code: 85 });
    const renamed = await c.rename(uniqueName('renamed'));
    expect((await renamed.indexes()).length).toBe(2);
    expect(await bench.db.listCollections({ name: renamed.collectionName }).toArray()).toHaveLength(1);
    await renamed.drop();
    expect(await bench.db.listCollections({ name: renamed.collectionName }).toArray()).toHaveLength(0);
  });

  it.each<[string, (c: Collection<Document>) => Promise<unknown>, number]>([
    ['change streams', c => c.watch().next(), 40573],
    ['$where', c => c.find({ $where: 'true' }).toArray(), 115],
    ['$out', c => c.aggregate([{ $out: 'x' }]).toArray(), 115],
    ['collations', c => c.find({}, { collation: { locale: 'de' } }).toArray(), 115],
    ['geo indexes', c => c.createIndex({ at: '2dsphere' }), 115],
    ['capped collections', () => bench.db.createCollection(uniqueName('capped'), { capped: true, size: 1000 }), 115],
    ['transactions', () => bench.db.command({ commitTransaction: 1 }), 20],
    ['back references', c => c.find({ a: { $regex: '(a)\\1' } }).toArray(), 51091],
  ])('refuses %s by code', async (_name, attempt, code) => {
    await expect(attempt(c)).rejects.toMatchObject({ code });
  });

  it('gives up at maxTimeMS', async () => {
    await c.insertMany(Array.from({ length: 20_000 }, (_, i) => ({ i, pad: 'x'.repeat(200) })));
    await expect(c.find({ pad: /y$/ }, { maxTimeMS: 1 }).toArray()).rejects.toMatchObject({ code: 50 });
  });

  it('gives up a write at maxTimeMS, and nothing of it stays', async () => {
    await c.insertMany(Array.from({ length: 20_000 }, (_, i) => ({ i, n: 0 })));
    const { collectionName: name } = c;
    const limited = (command: Document) => bench.db.command({ ...command, maxTimeMS: 1 });
    const updates = [
      { q: { i: 5 }, u: { $inc: { n: 1 } } },
      { q: {}, u: { $inc: { n: 1 } }, multi: true },
    ];
    await expect(limited({ update: name, updates })).rejects.toMatchObject({ code: 50 });
    await expect(limited({ delete: name, deletes: [{ q: { n: 0 }, limit: 0 }] })).rejects.toMatchObject({ code: 50 });
    await expect(limited({ findAndModify: name, query: { n: 7 }, remove: true })).rejects.toMatchObject({ code: 50 });
    expect(await c.countDocuments({ n: 0 })).toBe(20_000);
  });

  it('serves a second client after the first one left', async () => {
    const other = await connect(bench.store.uri);
    await other.db(bench.db.databaseName).collection(c.collectionName).insertOne({ x: 1 });
    await other.close();
    expect(await c.countDocuments()).toBe(1);
  });
});
