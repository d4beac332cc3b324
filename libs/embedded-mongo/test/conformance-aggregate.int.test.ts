import { Decimal128, Double, Int32, Long } from 'mongodb';
import type { Collection, Db, Document } from 'mongodb';
import { startEmbeddedStore } from '../src';
import { connect, openDatabase, SERVERS } from './support';

/** The aggregation language: the same assertions against this store and, if set, the server of MONGODB_URI. */
describe.each(SERVERS)('%s', server => {
  let close: () => Promise<void>;
  let db: Db;
  let c: Collection<Document>;

  beforeAll(async () => {
    ({ db, close } = await openDatabase(server, 'aggregate'));
    c = db.collection('c');
    await c.insertMany([
      { _id: 1, p: 'a', i: new Int32(5), l: Long.fromNumber(7), d: new Double(2), m: Decimal128.fromString('1.10') },
      { _id: 2, p: 'a', i: new Int32(0x7fffffff), l: Long.fromNumber(1), d: new Double(0.5), m: null },
      { _id: 3, p: 'b', i: new Int32(3), l: Long.fromString('9007199254740993'), d: new Double(-0.5), t: ['x', 'y'] },
    ] as unknown as Document[]);
  });
  afterAll(() => close?.());

  const typed = (pipeline: Document[]) => c.aggregate(pipeline, { promoteValues: false }).toArray();
  const decimal = (text: string) => Decimal128.fromString(text);

  it.each<[Document, unknown]>([
    [{ $add: ['$i', 1] }, new Int32(6)],
    [{ $add: ['$i', '$l'] }, Long.fromNumber(12)],
    [{ $add: ['$i', '$d'] }, new Double(7)],
    [{ $divide: ['$i', 5] }, new Double(1)],
    [{ $mod: ['$l', 4] }, Long.fromNumber(3)],
    [{ $floor: { $literal: new Double(2.9) } }, new Double(2)],
    [{ $toString: '$l' }, '7'],
    [{ $subtract: [new Date(5000), new Date(2000)] }, Long.fromNumber(3000)],
    [{ $strLenCP: 'wörld😀' }, new Int32(6)],
    [
      { $dateToString: { date: new Date('2024-03-31T01:30:00Z'), timezone: 'Europe/Berlin', format: '%H:%M %z' } },
      '03:30 +0200',
    ],
    [{ $ifNull: ['$missing', '$nothing', 'z'] }, 'z'],
  ])('%j', async (expr, expected) => {
    const [found] = await typed([{ $match: { _id: 1 } }, { $project: { _id: 0, r: expr } }]);
    expect(found?.['r']).toEqual(expected);
  });

  it('adds up with the widest type, without losing a digit', async () => {
    const sums = { i: { $sum: '$i' }, l: { $sum: '$l' }, d: { $sum: '$d' }, avg: { $avg: '$i' } };
    expect(await typed([{ $group: { _id: null, ...sums } }])).toEqual([
      {
        _id: null,
        i: Long.fromNumber(0x7fffffff + 8),
        l: Long.fromString('9007199254741001'),
        d: new Double(2),
        avg: new Double(715827885),
      },
    ]);
  });

  it('keeps the types of fields that pass through', async () => {
    const [found] = await typed([{ $match: { _id: 1 } }, { $set: { x: '$d' } }, { $unset: 'p' }]);
    expect(found).toEqual({
      _id: new Int32(1),
      i: new Int32(5),
      l: Long.fromNumber(7),
      d: new Double(2),
      m: decimal('1.10'),
      x: new Double(2),
    });
  });

  it('joins with a pipeline that sees variables, and indexes by fields', async () => {
    const pipeline = [
      { $match: { $expr: { $gt: ['$_id', '$$own'] } } },
      { $sort: { _id: 1 } },
      { $project: { _id: 1 } },
    ];
    const lookup = { from: 'c', localField: 'p', foreignField: 'p', let: { own: '$_id' }, pipeline, as: 'later' };
    const found = await c.aggregate([{ $sort: { _id: 1 } }, { $lookup: lookup }, { $project: { later: 1 } }]).toArray();
    expect(found).toEqual([
      { _id: 1, later: [{ _id: 2 }] },
      { _id: 2, later: [] },
      { _id: 3, later: [] },
    ]);
  });

  it('streams through small batches', async () => {
    const cursor = c.aggregate(
      [{ $unwind: { path: '$t', preserveNullAndEmptyArrays: true } }, { $sort: { _id: 1, t: 1 } }],
      { batchSize: 1 },
    );
    expect((await cursor.toArray()).map(doc => doc['_id'] as unknown)).toEqual([1, 2, 3, 3]);
  });

  it.each<[Document[], number]>([
    [[{ $project: { r: { $add: ['$p', 1] } } }], 14],
    [[{ $project: { r: { $divide: ['$i', 0] } } }], 2],
    [[{ $nope: 1 }], 40324],
  ])('refuses %j with code %i', async (pipeline, code) => {
    await expect(c.aggregate(pipeline).toArray()).rejects.toMatchObject({ code });
  });
});

it('keeps the order of fields with names like numbers through stages and pipeline updates', async () => {
  const store = await startEmbeddedStore();
  const client = await connect(store.uri);
  try {
    const c = client.db('names').collection('c');
    await c.insertOne({
      _id: 1 as never,
      z: new Map([
        ['b', 1],
        ['2', 2],
        ['1', 3],
      ]),
    });
    await c.updateOne({ _id: 1 as never }, [{ $set: { 'z.0': 4, n: { $size: { $objectToArray: '$z' } } } }]);
    const [found] = await c
      .aggregate([
        { $project: { names: { $map: { input: { $objectToArray: '$z' }, in: '$$this.k' } }, n: 1, one: '$z.1' } },
      ])
      .toArray();
    expect(found).toEqual({ _id: 1, n: 3, names: ['b', '2', '1', '0'], one: 3 });
  } finally {
    await client.close();
    await store.stop();
  }
});
