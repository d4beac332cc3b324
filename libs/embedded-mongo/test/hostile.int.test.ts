import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Document, Long, type MongoClient } from 'mongodb';
import { Canary, memoryOf } from './fuzz/canary';
import { message, nested, serialize } from './fuzz/mutate';
import { Wire } from './fuzz/wire';
import { connect, startProcess, type StoreProcess, until } from './support';

const DEADLINE_MS = 30_000;
/** Heap of the store here, and what it may take in all beside it: buffers that clients make it hold. */
const HEAP = 'NODE_OPTIONS=--max-old-space-size=384';
const MAX_MEMORY_MB = 1024;
const MB = 1024 * 1024;

/** Clients that mean ill, or are broken: each in its own way. Others must not notice. */
describe('a store among hostile clients', () => {
  let folder: string;
  let store: StoreProcess;
  let client: MongoClient;
  let canary: Canary;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
    store = await startProcess(folder, { via: ['env', HEAP] });
    client = await connect(store.uri);
    canary = await Canary.start(client);
    const c = client.db('app').collection('c');
    await c.insertMany(
      Array.from({ length: 40 }, (_, i) => ({ i, text: `${'a'.repeat(20_000)}b`, pad: 'x'.repeat(400_000) })),
    );
    await client
      .db('app')
      .collection('few')
      .insertMany([{ i: 1 }, { i: 2 }, { i: 3 }]);
  });
  afterEach(async () => {
    await canary.sing(DEADLINE_MS);
    expect(memoryOf(store.child.pid)).toBeLessThan(MAX_MEMORY_MB);
    expect(store.errors()).toBe('');
  });
  afterAll(async () => {
    await client?.close();
    store?.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the work while the canary goes on singing, which must be answered all the while. */
  async function amidSong<T>(work: () => Promise<T>): Promise<T> {
    let over = false;
    const song = (async () => {
      while (!over) await canary.sing(DEADLINE_MS);
    })();
    try {
      return await work();
    } finally {
      over = true;
      await song;
    }
  }

  const ask = async (command: Document): Promise<Document | undefined> => {
    const wire = await Wire.open(store.uri);
    try {
      return await wire.command(7, { ...command, $db: 'app' }, DEADLINE_MS);
    } finally {
      wire.close();
    }
  };

  it.each([
    '(a+)+$',
    '(a|aa)+$',
    '(a|a)*c',
    '(.*a){20}$',
    'a*a*a*c',
    '(a+a+)+c',
    '^(\\w+\\s?)*$',
    '(?:a?){20}a{20}c',
    '[ab]*a[ab]{900}[c-e]',
  ])('answers patterns that explode elsewhere: %s', async pattern => {
    await amidSong(async () => {
      const found = await Promise.all([
        ask({ find: 'c', filter: { text: { $regex: pattern } }, projection: { i: 1 } }),
        ask({ count: 'c', query: { text: { $in: Array.from({ length: 20 }, () => /x/), $not: { $regex: pattern } } } }),
        ask({ find: 'c', filter: { $jsonSchema: { properties: { text: { pattern } } } }, projection: { i: 1 } }),
        ask({ aggregate: 'c', pipeline: [{ $unset: 'pad' }, { $match: { text: { $regex: pattern } } }], cursor: {} }),
      ]);
      for (const answer of found) if (answer?.['ok'] !== 1) expect(answer).toMatchObject({ ok: 0, code: 51156 });
    });
  });

  it.each<[string, () => Document, Document]>([
    [
      '$in with 100,000 values',
      () => ({ find: 'c', filter: { i: { $in: Array.from({ length: 100_000 }, (_, i) => i + 1000) } } }),
      { ok: 1 },
    ],
    [
      '$in with 5,000 patterns',
      () => ({
        count: 'c',
        query: { text: { $in: Array.from({ length: 5000 }, (_, i) => new RegExp(`x{2,${2 + (i % 900)}}y+${i}`)) } },
      }),
      { ok: 0 },
    ],
    [
      '$or with 20,000 branches',
      () => ({ count: 'c', query: { $or: Array.from({ length: 20_000 }, (_, i) => ({ i: { $lt: -i } })) } }),
      { ok: 1, n: 0 },
    ],
    ['$and in $and, 199 deep', () => ({ count: 'c', query: nested(98, false) }), { ok: 0 }],
    [
      'a million values',
      () => ({ count: 'c', query: { i: { $in: Array.from({ length: 1_000_000 }, () => true) } } }),
      { ok: 0, code: 10334 },
    ],
    [
      'a document 16 MiB large',
      () => ({ insert: 'large', documents: [{ x: 'y'.repeat(16 * MB - 100) }] }),
      { ok: 1, n: 1 },
    ],
    [
      'an expression 180 deep',
      () => ({
        count: 'c',
        query: { $expr: Array.from({ length: 60 }).reduce<unknown>(inner => ({ $not: [inner] }), '$i') },
      }),
      { ok: 1 },
    ],
  ])('bounds %s', async (_name, command, expected) => {
    expect(await amidSong(() => ask(command()))).toMatchObject(expected);
  });

  it('refuses documents that are nested more deeply than the stack could bear, and goes on with the connection', async () => {
    const wire = await Wire.open(store.uri);
    let deep = serialize({});
    for (let i = 0; i < 100_000; i++) {
      const around = Buffer.alloc(deep.length + 8 > 65_536 ? 0 : deep.length + 8);
      if (around.length === 0) break;
      around.writeInt32LE(around.length);
      around[4] = 3;
      around[5] = 0x61;
      deep.copy(around, 7);
      deep = around;
    }
    wire.send(message(1, deep));
    expect(await wire.answer(1, DEADLINE_MS)).toMatchObject({ ok: 0, code: 15 });
    expect(await wire.command(2, { ping: 1, $db: 'app' }, DEADLINE_MS)).toEqual({ ok: 1 });
    wire.close();
  });

  it('answers broken BSON in a sound frame with an error, and closes for a broken frame', async () => {
    const wire = await Wire.open(store.uri);
    const broken = serialize({ find: 'c', filter: { a: 'text' } });
    broken.writeInt32LE(0x7fffffff, broken.indexOf('text') - 4);
    wire.send(message(1, broken));
    expect(await wire.answer(1, DEADLINE_MS)).toMatchObject({ ok: 0, code: 22, codeName: 'InvalidBSON' });
    wire.send(Buffer.from([255, 255, 255, 127]));
    await wire.closing(DEADLINE_MS);
  });

  it('bounds half messages: the oldest goes when they become too many', async () => {
    const half = Buffer.alloc(2 * MB);
    half.writeInt32LE(48_000_000);
    const wires = await Promise.all(Array.from({ length: 150 }, () => Wire.open(store.uri)));
    for (const wire of wires) wire.send(half);
    await amidSong(() => until(() => wires.some(wire => wire.closed), DEADLINE_MS));
    expect(memoryOf(store.child.pid)).toBeLessThan(MAX_MEMORY_MB);
    for (const wire of wires) wire.close();
  });

  it('stops reading who does not read, and answers everything once that ends', async () => {
    const wire = await Wire.open(store.uri);
    wire.socket.pause();
    const find = message(0, { find: 'c', filter: { i: { $lt: 5 } }, $db: 'app' });
    const count = 100;
    for (let id = 1; id <= count; id++) {
      find.writeInt32LE(id, 4);
      wire.send(Buffer.from(find));
    }
    // 100 answers are 200 MB: the store holds few of them.
    await amidSong(() => new Promise(resolve => setTimeout(resolve, 1000)));
    expect(memoryOf(store.child.pid)).toBeLessThan(400);
    wire.socket.resume();
    for (let id = 1; id <= count; id++) {
      const answer = await wire.answer(id, DEADLINE_MS);
      expect((answer?.['cursor'] as Document)['firstBatch']).toHaveLength(5);
    }
    wire.close();
  });

  it('bounds what is unread in all: who has not read for longest is closed', async () => {
    const wires = await Promise.all(Array.from({ length: 60 }, () => Wire.open(store.uri)));
    for (const wire of wires) {
      wire.socket.pause();
      for (let id = 1; id < 3; id++) wire.send(message(id, { find: 'c', $db: 'app' }));
    }
    await amidSong(() => new Promise(resolve => setTimeout(resolve, 2000)));
    expect(memoryOf(store.child.pid)).toBeLessThan(MAX_MEMORY_MB);
    for (const wire of wires) wire.close();
  });

  it('survives clients that leave in the middle of an answer', async () => {
    for (let i = 0; i < 60; i++) {
      const wire = await Wire.open(store.uri);
      wire.send(message(1, { find: 'c', $db: 'app' }));
      // A socket file has no reset: closing it before all was read is the same to the other end.
      const leave = () =>
        wire.socket.remotePort === undefined ? wire.socket.destroy() : wire.socket.resetAndDestroy();
      wire.socket.once('data', leave);
      await wire.closing(DEADLINE_MS);
    }
  });

  it('bounds open cursors: those used longest ago are closed', async () => {
    const wire = await Wire.open(store.uri);
    const open = async (id: number) =>
      (await wire.command(id, { find: 'few', batchSize: 1, $db: 'app' }, DEADLINE_MS))?.['cursor'] as { id: Long };
    const first = await open(1);
    for (let id = 2; id < 1500; id++) await open(id);
    const last = await open(1500);
    const status = await client.db('app').admin().serverStatus();
    expect((status['metrics'] as { cursor: { open: { total: number } } }).cursor.open.total).toBeLessThanOrEqual(1000);
    const more = (id: number, cursor: { id: Long }) =>
      wire.command(
        id,
        { getMore: Long.fromValue(cursor.id), collection: 'few', batchSize: 1, $db: 'app' },
        DEADLINE_MS,
      );
    expect(await more(2001, first)).toMatchObject({ ok: 0, code: 43 });
    expect(await more(2002, last)).toMatchObject({ ok: 1 });
    wire.close();
  });

  it('bounds connections: what is beyond is refused, and room that became free is used', async () => {
    const wires: Wire[] = [];
    for (let i = 0; i < 2100; i++) wires.push(await Wire.open(store.uri));
    await until(() => wires.some(wire => wire.closed), DEADLINE_MS);
    await canary.sing(DEADLINE_MS);
    for (const wire of wires) wire.close();
    await until(async () => {
      const wire = await Wire.open(store.uri);
      const answer = await wire.command(1, { ping: 1, $db: 'app' }, DEADLINE_MS);
      wire.close();
      return answer !== undefined;
    }, DEADLINE_MS);
  });
});
