import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CommandStartedEvent, type Db, type Document, Long, type MongoClient, UUID } from 'mongodb';
import { type EmbeddedStore, startEmbeddedStore } from '../src';
import { RawClient } from './raw-client';
import { connect, uniqueName } from './support';

/** Retryable writes as raw commands: drivers send transaction numbers to replica sets only. */
describe('retryable writes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'retryable-'));
  let store: EmbeddedStore;
  let client: MongoClient;
  let db: Db;
  let raw: RawClient;

  const open = async () => {
    store = await startEmbeddedStore({ dataDir: folder });
    client = await connect(store.uri);
    raw = await RawClient.open(store.uri);
    db = client.db('retries');
  };
  const close = async () => {
    raw?.close();
    await client?.close();
    await store?.stop();
  };
  beforeAll(open);
  afterAll(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  let c: string;
  let lsid: Document;
  beforeEach(() => {
    c = uniqueName('c');
    lsid = { id: new UUID() };
  });
  const send = async (command: Document, number?: number): Promise<Document> => {
    const numbered = number === undefined ? {} : { lsid, txnNumber: Long.fromNumber(number) };
    const { ok: _ok, ...reply } = await raw.command('retries', { ...command, ...numbered });
    return reply;
  };
  const docs = () => db.collection(c).find().sort({ _id: 1 }).toArray();

  it('inserts once, however often the command comes', async () => {
    const command = { insert: c, documents: [{ _id: 1 }, { _id: 2 }] };
    expect(await send(command, 1)).toEqual({ n: 2 });
    expect(await send(command, 1)).toEqual({ n: 2, retriedStmtIds: [0, 1] });
    expect(await docs()).toHaveLength(2);
  });

  it('runs again what failed, and only that', async () => {
    await db.collection(c).insertOne({ _id: 2 as never });
    const command = { insert: c, documents: [{ _id: 1 }, { _id: 2 }, { _id: 3 }] };
    expect(await send(command, 1)).toMatchObject({ n: 1, writeErrors: [{ index: 1, code: 11000 }] });
    await db.collection(c).deleteOne({ _id: 2 as never });
    expect(await send(command, 1)).toEqual({ n: 3, retriedStmtIds: [0] });
  });

  it('changes once and repeats the answer, upserts with their _id', async () => {
    const command = {
      update: c,
      updates: [
        { q: { k: 1 }, u: { $inc: { v: 1 } }, upsert: true },
        { q: { k: 1 }, u: { $inc: { v: 1 } } },
      ],
    };
    const first = await send(command, 7);
    expect(first).toMatchObject({ n: 2, nModified: 1, upserted: [{ index: 0 }] });
    expect(await send(command, 7)).toEqual({ ...first, retriedStmtIds: [0, 1] });
    expect(await docs()).toMatchObject([{ k: 1, v: 2 }]);
  });

  it('gives the first document of a findAndModify again', async () => {
    await db.collection(c).insertMany([{ _id: 1 as never }, { _id: 2 as never }]);
    const take = { findAndModify: c, query: {}, sort: { _id: 1 }, remove: true };
    const first = await send(take, 1);
    expect(first).toMatchObject({ value: { _id: 1 } });
    expect(await send(take, 1)).toEqual({ ...first, retriedStmtId: 0 });
    expect(await send(take, 2)).toMatchObject({ value: { _id: 2 } });
  });

  it('deletes one', async () => {
    await db.collection(c).insertMany([{ a: 1 }, { a: 1 }, { a: 1 }]);
    const command = { delete: c, deletes: [{ q: { a: 1 }, limit: 1 }] };
    await send(command, 1);
    expect(await send(command, 1)).toEqual({ n: 1, retriedStmtIds: [0] });
    expect(await docs()).toHaveLength(2);
  });

  it('remembers across a restart, of ten parallel repetitions one has effect', async () => {
    const command = { update: c, updates: [{ q: { _id: 1 }, u: { $inc: { v: 1 } }, upsert: true }] };
    const others = await Promise.all(Array.from({ length: 10 }, () => RawClient.open(store.uri)));
    const numbered = { ...command, lsid, txnNumber: Long.fromNumber(3) };
    await Promise.all(others.map(other => other.command('retries', numbered).finally(() => other.close())));
    await close();
    await open();
    expect(await send(command, 3)).toMatchObject({ n: 1, retriedStmtIds: [0] });
    expect(await docs()).toEqual([{ _id: 1, v: 1 }]);
  });

  it.each<[string, number, Document, number]>([
    ['an older number', 225, { insert: 'x', documents: [{}] }, 4],
    ['multi updates', 72, { update: 'x', updates: [{ q: {}, u: { $set: { a: 1 } }, multi: true }] }, 6],
    ['deletes of all', 72, { delete: 'x', deletes: [{ q: {}, limit: 0 }] }, 6],
    ['commands that only a transaction could number', 50768, { find: 'x' }, 6],
    ['transactions', 20, { insert: 'x', documents: [{}], startTransaction: true, autocommit: false }, 6],
  ])('refuses %s', async (_name, code, command, number) => {
    await send({ insert: c, documents: [{}] }, 5);
    const reply = await send(command, number);
    const [failure = reply] = (reply['writeErrors'] as Document[] | undefined) ?? [];
    expect(failure).toMatchObject({ code });
  });

  it('needs a session', async () => {
    const reply = await send({ insert: c, documents: [{}], txnNumber: Long.fromNumber(1) });
    expect(reply).toMatchObject({ code: 72, codeName: 'InvalidOptions' });
  });

  it('forgets what a session did when the client ends it, else after 30 minutes', async () => {
    await send({ insert: c, documents: [{}] }, 1);
    const kept = client.db('config').collection('transactions');
    expect(await kept.findOne({ _id: lsid as never })).toMatchObject({ txnNum: 1 });
    expect(await kept.indexes()).toContainEqual(expect.objectContaining({ expireAfterSeconds: 1800 }));
    await db.command({ endSessions: [lsid] });
    expect(await kept.findOne({ _id: lsid as never })).toBeNull();
  });
});

describe('as a replica set of one', () => {
  it('gets transaction numbers from the driver, whose own writes succeed', async () => {
    const store = await startEmbeddedStore({ replicaSet: 'rs0' });
    const client = await connect(`${store.uri}?replicaSet=rs0`, { monitorCommands: true });
    const sent: CommandStartedEvent[] = [];
    client.on('commandStarted', event => sent.push(event));
    try {
      const c = client.db(uniqueName('test')).collection('c');
      await c.insertMany([{ a: 1 }, { a: 2 }]);
      await c.updateOne({ a: 1 }, { $set: { b: 1 } });
      await c.updateMany({}, { $set: { d: 1 } });
      await c.findOneAndDelete({ a: 2 });
      expect(await c.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ a: 1, b: 1, d: 1 }]);
      const numbered = sent.filter(({ command }) => command['txnNumber'] !== undefined);
      expect(numbered.map(({ commandName }) => commandName)).toEqual(['insert', 'update', 'findAndModify']);
      const session = client.startSession();
      // The driver wraps every error 20 of a write.
      await expect(session.withTransaction(() => c.insertOne({}, { session }))).rejects.toMatchObject({
        errorResponse: { originalError: { code: 20 } },
      });
      await session.endSession();
      await expect(c.watch().next()).rejects.toMatchObject({ code: 40573 });
    } finally {
      await client.close();
      await store.stop();
    }
  });
});
