import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  type Db,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';
import { exportStore } from '../src/transfer/export';
import { importStore, type ImportOptions } from '../src/transfer/import';
import { type Bench, connect, startBench, uniqueName } from './support';

/** Fields in an order that JavaScript objects would not keep, and every type that MongoDB still has. */
const everyType = new Map<string, unknown>([
  ['_id', new ObjectId('65a1b2c3d4e5f60718293a4b')],
  ['z', new Int32(1)],
  ['a', new Double(1)],
  ['10', Long.fromNumber(1)],
  ['2', Decimal128.fromString('1.00')],
  ['doubles', [NaN, Infinity, -Infinity, -0, 5e-324].map(n => new Double(n))],
  ['longs', [Long.MIN_VALUE, Long.MAX_VALUE]],
  ['dates', [new Date(-5_000_000_000_000), new Date(8.64e15)]],
  ['binaries', [0, 1, 3, 4, 5, 128].map(type => new Binary(Buffer.alloc(16, 7), type))],
  ['text', 'quote " \\ line \n null \u0000 🎫'],
  [
    'rest',
    [
      new BSONRegExp('^a/"', 'im'),
      new Code('f'),
      new Code('f', { x: 1 }),
      new BSONSymbol('s'),
      new Timestamp({ t: 9, i: 1 }),
    ],
  ],
  ['keys', [new MinKey(), new MaxKey(), null, true, [], new Map(), [[new Map([['deep', new Map()]])]]]],
]);

const rawOf = async (db: Db, name: string) =>
  (await db.collection(name).find({}, { raw: true }).sort({ _id: 1 }).toArray()).map(bytes =>
    Buffer.from(bytes as unknown as Buffer).toString('hex'),
  );

describe('store:export and store:import', () => {
  let bench: Bench;
  let work: string;
  beforeAll(async () => (bench = await startBench()));
  afterAll(() => bench.close());
  beforeEach(() => (work = mkdtempSync(path.join(tmpdir(), 'transfer-'))));
  afterEach(() => rmSync(work, { recursive: true }));

  const uriOf = (db: Db) => `${bench.store.uri}${db.databaseName}`;
  const folder = (name = 'export') => path.join(work, name);
  const quiet = { onProgress: () => undefined };
  const into = (uri: string, database: string, options: Partial<ImportOptions> = {}) =>
    importStore({ folder: folder(), uri, existing: 'refuse', skipRefused: false, database, ...quiet, ...options });

  /** A database with validators, indexes of every kind and documents of every type. */
  async function filled(): Promise<Db> {
    const db = bench.client.db(uniqueName('transfer'));
    await db.createCollection('every', {
      validator: { $jsonSchema: { required: ['z'] } },
      validationLevel: 'moderate',
      validationAction: 'error',
    });
    await db.command({ insert: 'every', documents: [everyType] });
    await db.collection('every').insertOne({ older: 'than the validator' }, { bypassDocumentValidation: true });
    await db.collection('tickets/2').insertMany(
      Array.from({ length: 2500 }, (_, i) => ({
        _id: i as never,
        key: `k${i}`,
        at: new Date(4e12 + i),
        text: `w${i}`,
      })),
    );
    await db.collection('tickets/2').createIndexes([
      { key: { key: 1 }, unique: true, name: 'key' },
      { key: { at: 1 }, expireAfterSeconds: 1e9, name: 'at' },
      { key: { text: 'text' }, weights: { text: 3 }, name: 'words' },
      { key: { key: 1, at: -1 }, partialFilterExpression: { at: { $gt: new Date(4e12 + 5) } }, name: 'partial' },
      { key: { owner: 1 }, sparse: true, name: 'sparse' },
    ]);
    await db.createCollection('empty');
    return db;
  }

  const shapeOf = async (db: Db, name: string) => {
    const [info] = await db.listCollections({ name }).toArray();
    const indexes = await db.collection(name).listIndexes().toArray();
    return {
      options: (info as { options?: unknown }).options,
      indexes: indexes.map(({ v: _v, ...index }) => index as unknown),
    };
  };

  // By way of another server if one is given, else of a second database of this one.
  it('bring everything to another server and back: the same bytes, indexes and validators', async () => {
    const first = await filled();
    expect(await exportStore({ uri: uriOf(first), folder: folder(), ...quiet })).toBe(2502);
    expect(readdirSync(folder())).toEqual([first.databaseName]);

    const other = await connect(process.env['MONGODB_URI'] ?? bench.store.uri);
    const middle = other.db(uniqueName('transfer'));
    const base = process.env['MONGODB_URI'] ?? bench.store.uri;
    try {
      await into(base, middle.databaseName);
      for (const name of ['every', 'tickets/2']) expect(await rawOf(middle, name)).toEqual(await rawOf(first, name));

      await exportStore({ uri: new URL(middle.databaseName, base).href, folder: folder('back'), ...quiet });
      const last = bench.client.db(uniqueName('transfer'));
      expect(await into(bench.store.uri, last.databaseName, { folder: folder('back') })).toEqual({
        documents: 2502,
        skipped: [],
      });
      for (const name of ['every', 'tickets/2']) {
        expect(await rawOf(last, name)).toEqual(await rawOf(first, name));
        expect(await shapeOf(last, name)).toEqual(await shapeOf(first, name));
        expect(await last.command({ validate: name })).toMatchObject({ valid: true });
      }
      expect((await last.listCollections().toArray()).map(({ name }) => name).sort()).toEqual([
        'empty',
        'every',
        'tickets/2',
      ]);
    } finally {
      await middle.dropDatabase();
      await other.close();
    }
  });

  it('refuse to mix with documents that are there, unless told how', async () => {
    const first = await filled();
    await exportStore({ uri: uriOf(first), folder: folder(), ...quiet });
    const target = bench.client.db(uniqueName('transfer'));
    await target.collection('tickets/2').insertMany([
      { _id: 7 as never, key: 'mine' },
      { _id: 'other' as never, key: 'other' },
    ]);
    await expect(into(bench.store.uri, target.databaseName)).rejects.toThrow(
      /tickets\/2 hold documents already.*--drop.*--merge/,
    );
    expect(await target.listCollections().toArray()).toHaveLength(1);

    await into(bench.store.uri, target.databaseName, { existing: 'merge' });
    expect(await target.collection('tickets/2').countDocuments()).toBe(2501);
    expect(await target.collection('tickets/2').findOne({ _id: 7 as never })).toEqual({ _id: 7, key: 'mine' });

    await into(bench.store.uri, target.databaseName, { existing: 'drop' });
    expect(await rawOf(target, 'tickets/2')).toEqual(await rawOf(first, 'tickets/2'));
  });

  it('notice a damaged export before the first write', async () => {
    const first = await filled();
    await exportStore({ uri: uriOf(first), folder: folder(), ...quiet });
    const file = path.join(folder(), first.databaseName, 'tickets%2F2.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"k1234"', '"k1235"'));
    const target = bench.client.db(uniqueName('transfer'));
    await expect(into(bench.store.uri, target.databaseName)).rejects.toThrow(
      /tickets%2F2.jsonl is not what was exported/,
    );
    expect(await target.listCollections().toArray()).toEqual([]);
  });

  it('name an index that the server refuses, and go on without it if asked', async () => {
    const first = await filled();
    await exportStore({ uri: uriOf(first), folder: folder(), ...quiet });
    const file = path.join(folder(), first.databaseName, 'tickets%2F2.metadata.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('"sparse": true', '"sparse": true, "collation": { "locale": "de" }'),
    );
    const target = bench.client.db(uniqueName('transfer'));
    await expect(into(bench.store.uri, target.databaseName)).rejects.toThrow(
      /refuses the index sparse of .*--skip-refused/,
    );
    const { skipped } = await into(bench.store.uri, target.databaseName, { existing: 'drop', skipRefused: true });
    expect(skipped).toEqual([expect.stringMatching(/^index sparse of /)]);
    expect(await target.collection('tickets/2').countDocuments()).toBe(2500);
  });

  it('leave nothing behind when a document cannot be written without loss', async () => {
    const db = bench.client.db(uniqueName('transfer'));
    await db.command({ insert: 'c', documents: [{ _id: 'x', fake: { $oid: 'no object id' } }] });
    await expect(exportStore({ uri: uriOf(db), folder: folder(), ...quiet })).rejects.toThrow(
      /cannot be written as Extended JSON without loss: {"_id":"x"/,
    );
    expect(readdirSync(work)).toEqual([]);
  });
});
