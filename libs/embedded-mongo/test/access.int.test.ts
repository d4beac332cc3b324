import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BSON, type Document, MongoServerError } from 'mongodb';
import { type EmbeddedStore, startEmbeddedStore } from '../src';
import { message } from './fuzz/mutate';
import { Wire } from './fuzz/wire';
import { RawClient } from './raw-client';
import { connect, startProcess } from './support';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'access-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a store on a port', () => {
  let store: EmbeddedStore;
  let password: string;
  beforeAll(async () => {
    store = await startEmbeddedStore({ dataDir: path.join(folder, 'port'), port: 0 });
    password = new URL(store.uri).password;
    const client = await connect(store.uri);
    await client.db('app').collection('secrets').insertOne({ key: 'treasure' });
    await client.close();
  });
  afterAll(() => store?.stop());

  const other = (change: (url: URL) => void) => {
    const url = new URL(store.uri);
    change(url);
    return url.href;
  };
  const find = async (uri: string) => {
    const client = await connect(uri);
    try {
      return await client
        .db('app')
        .collection('secrets')
        .find({}, { projection: { _id: 0 } })
        .toArray();
    } finally {
      await client.close();
    }
  };

  it('answers who has its password, whatever database the address names', async () => {
    expect(await find(store.uri)).toEqual([{ key: 'treasure' }]);
    expect(await find(`${store.uri}switchboard?authSource=admin&authMechanism=SCRAM-SHA-256`)).toHaveLength(1);
  });

  it('refuses a wrong password and a wrong user alike', async () => {
    const guesses = [other(url => (url.password = 'wrong')), other(url => (url.username = 'root'))];
    for (const uri of guesses)
      await expect(find(uri)).rejects.toMatchObject({ code: 18, errmsg: 'Authentication failed.' });
  });

  it('tells a driver without a password that it needs one', async () => {
    const uri = other(url => (url.username = url.password = ''));
    await expect(find(uri)).rejects.toThrow(MongoServerError);
    await expect(find(uri)).rejects.toMatchObject({ code: 13, codeName: 'Unauthorized' });
  });

  it('gives a client that leaves the login out nothing but the handshake', async () => {
    const raw = await RawClient.open(store.uri);
    expect(await raw.command('admin', { hello: 1 })).toMatchObject({ ok: 1, maxWireVersion: 21 });
    const commands: Document[] = [
      { find: 'secrets' },
      { listDatabases: 1 },
      { ping: 1 },
      { serverStatus: 1 },
      { getMore: 1, collection: 'secrets' },
      { dropDatabase: 1 },
      { nonsense: 1 },
      { insert: 'secrets', documents: [{}] },
    ];
    for (const command of commands)
      expect(await raw.command('app', command)).toEqual({
        ok: 0,
        code: 13,
        codeName: 'Unauthorized',
        errmsg: `Command ${Object.keys(command)[0]} requires authentication`,
      });
    raw.close();
    expect(await find(store.uri)).toHaveLength(1);
  });

  it('is not talked into anything by half an exchange', async () => {
    const raw = await RawClient.open(store.uri);
    const payload = (text: string) => new BSON.Binary(Buffer.from(text));
    const start = { saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: payload('n,,n=switchboard,r=abc') };
    const failed = { ok: 0, code: 18, errmsg: 'Authentication failed.' };
    expect(await raw.command('admin', { saslContinue: 1, conversationId: 1, payload: payload('') })).toMatchObject(
      failed,
    );
    expect(await raw.command('admin', { ...start, mechanism: 'SCRAM-SHA-1' })).toMatchObject({ ok: 0, code: 334 });
    expect(await raw.command('admin', start)).toMatchObject({ ok: 1, done: false });
    expect(await raw.command('admin', { find: 'secrets' })).toMatchObject({ ok: 0, code: 13 });
    const proof = { saslContinue: 1, conversationId: 1, payload: payload('c=biws,r=abc,p=AAAA') };
    expect(await raw.command('admin', proof)).toMatchObject(failed);
    expect(await raw.command('admin', { find: 'secrets' })).toMatchObject({ ok: 0, code: 13 });
    raw.close();
  });

  it('does not listen to a stranger who sends more than a handshake', async () => {
    const whole = await Wire.open(store.uri);
    whole.send(message(1, { hello: 1, pad: 'x'.repeat(20_000), $db: 'admin' }));
    await whole.closing(10_000);
    const half = await Wire.open(store.uri);
    const length = Buffer.alloc(40_000);
    length.writeInt32LE(48_000_000, 0);
    half.send(length);
    await half.closing(10_000);
  });

  it('keeps its password in a file of its owner, for the next start', async () => {
    const file = path.join(folder, 'port', 'store-password');
    expect(readFileSync(file, 'utf8')).toBe(password);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await store.stop();
    store = await startEmbeddedStore({ dataDir: path.join(folder, 'port'), port: 0 });
    expect(new URL(store.uri).password).toBe(password);
    expect(await find(store.uri)).toHaveLength(1);
  });
});

describe('a store on a socket', () => {
  it.each([
    ['a short path', 'short'],
    ['a path too long for a socket', 'd'.repeat(90)],
  ])('in %s is opened by its owner alone, and found again after a restart', async (_what, name) => {
    const dataDir = path.join(folder, name);
    const store = await startEmbeddedStore({ dataDir });
    const socket = decodeURIComponent(new URL(store.uri).hostname);
    try {
      expect(Buffer.byteLength(socket)).toBeLessThan(104);
      expect(statSync(socket).mode & 0o777).toBe(0o600);
      expect(statSync(path.dirname(socket)).mode & 0o777).toBe(0o700);
      const client = await connect(store.uri);
      await client.db('app').collection('c').insertOne({});
      await client.close();
    } finally {
      await store.stop();
    }
    const again = await startEmbeddedStore({ dataDir });
    expect(again.uri).toBe(store.uri);
    await again.stop();
    if (!socket.startsWith(folder)) rmSync(path.dirname(socket), { recursive: true });
  });

  it('takes no place that somebody has prepared for it', async () => {
    const dataDir = path.join(folder, 'e'.repeat(90));
    const first = await startEmbeddedStore({ dataDir });
    const place = path.dirname(decodeURIComponent(new URL(first.uri).hostname));
    await first.stop();
    chmodSync(place, 0o777);
    try {
      await expect(startEmbeddedStore({ dataDir })).rejects.toThrow(/is not a private folder of this user/);
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});

describe('as a command', () => {
  it.each([['--socket'], ['--port', '0']])('%s %s: folder 0700, files 0600, whatever the umask', async (...args) => {
    const dataDir = mkdtempSync(path.join(folder, 'command-'));
    await mkdir(dataDir, { recursive: true });
    chmodSync(dataDir, 0o755);
    writeFileSync(path.join(dataDir, 'store.old'), 'x', { mode: 0o644 });
    const running = await startProcess(dataDir, { via: ['sh', '-c', 'umask 0; exec "$@"', 'sh'], endpoint: args });
    try {
      const client = await connect(running.uri);
      await client.db('app').collection('c').insertOne({});
      await client.close();
      expect(statSync(dataDir).mode & 0o777).toBe(0o700);
      for (const name of ['store.mdb', 'store.mdb-lock', 'store.lock', 'store.old'])
        expect([name, statSync(path.join(dataDir, name)).mode & 0o777]).toEqual([name, 0o600]);
      expect(running.errors()).toMatch(/was open to other users of this machine \(0755\)/);
    } finally {
      running.child.kill('SIGTERM');
      expect(await running.exited).toBe(0);
    }
  });
});
