import type { Document } from 'mongodb';
import { type Bench, startBench } from './support';

/** What a pipeline may keep is bounded; one that asks for more gets an error, and the store goes on. */
describe('pipelines that would need gigabytes', () => {
  let bench: Bench;
  let rssBefore: number;
  beforeAll(async () => {
    rssBefore = process.memoryUsage().rss;
    bench = await startBench();
    const docs = Array.from({ length: 3000 }, (_, i) => ({ _id: i as never, k: 1, text: 'x'.repeat(500), list: [i] }));
    await bench.db.collection('c').insertMany(docs as Document[]);
  }, 60_000);
  afterAll(() => bench?.close());

  /** Four thousand times as many documents as there are, of half a kilobyte each: 6 GB. */
  const explode: Document[] = [{ $set: { list: { $range: [0, 4000] } } }, { $unwind: '$list' }];
  const hundred = {
    $reduce: { input: { $range: [0, 16] }, initialValue: 'ab', in: { $concat: ['$$value', '$$value'] } },
  };

  it.each<[string, Document[], number]>([
    ['$sort', [...explode, { $sort: { list: 1, text: 1 } }], 292],
    ['$group by too many ids', [...explode, { $group: { _id: { a: '$_id', b: '$list' } } }], 292],
    ['$push', [...explode, { $group: { _id: null, all: { $push: '$$ROOT' } } }], 146],
    ['$addToSet', [...explode, { $group: { _id: null, all: { $addToSet: { a: '$_id', b: '$list' } } } }], 146],
    ['$facet', [...explode, { $facet: { all: [{ $match: {} }] } }], 292],
    ['$lookup', [{ $limit: 1 }, { $lookup: { from: 'c', pipeline: explode, as: 'all' } }], 4568],
    [
      '$bucket',
      [...explode, { $bucket: { groupBy: '$k', boundaries: [0, 2], output: { all: { $push: '$text' } } } }],
      146,
    ],
    [
      'a document above 16 MiB',
      [{ $limit: 200 }, { $set: { big: hundred } }, { $group: { _id: 1, all: { $push: '$big' } } }],
      10334,
    ],
  ])(
    '%s',
    async (_name, pipeline, code) => {
      const c = bench.db.collection('c');
      await expect(c.aggregate(pipeline).toArray()).rejects.toMatchObject({ code });
      expect(await c.countDocuments()).toBe(3000);
    },
    60_000,
  );

  it('bounds the memory of the server', () => {
    // The server is a thread of this process, which may have run other suites before.
    expect(process.memoryUsage().rss - rssBefore).toBeLessThan(1_300 * 1024 * 1024);
  });

  it('sends what single-document stages make as it is asked for, however much it is', async () => {
    const c = bench.db.collection('c');
    const cursor = c.aggregate([...explode, { $project: { n: { $add: ['$_id', '$list'] } } }], { batchSize: 100 });
    let seen = 0;
    for await (const doc of cursor) {
      expect(doc['n']).toBe(seen);
      if (++seen === 1000) break;
    }
    expect(seen).toBe(1000);
  });

  it('gives up at maxTimeMS', async () => {
    const all = bench.db.collection('c').aggregate([...explode, { $group: { _id: '$list' } }], { maxTimeMS: 50 });
    await expect(all.toArray()).rejects.toMatchObject({ code: 50 });
  });

  it('lets others be answered meanwhile', async () => {
    const c = bench.db.collection('c');
    const long = c
      .aggregate([...explode, { $group: { _id: '$k', n: { $sum: '$list' } } }], { maxTimeMS: 3000 })
      .toArray();
    let isOver = false;
    const settled = long.catch(() => undefined).finally(() => (isOver = true));
    await c.findOne({ _id: 5 as never });
    expect(isOver).toBe(false);
    await settled;
  }, 30_000);
});
