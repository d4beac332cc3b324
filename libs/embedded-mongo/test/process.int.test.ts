import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedStore } from '../src';
import { placeOf } from '../src/access/socket';
import { connect, startBench, startProcess } from './support';

describe('durability and processes', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'store-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('stops cleanly at SIGTERM and ends with 0', async () => {
    const running = await startProcess(folder);
    running.child.kill('SIGTERM');
    expect(await running.exited).toBe(0);
    expect(running.errors()).toBe('');
  });

  it('tells its process when its thread dies, and loses nothing acknowledged', async () => {
    let onDeath: (error: Error) => void = () => undefined;
    const died = new Promise<Error>(resolve => (onDeath = resolve));
    const store = await startEmbeddedStore({ dataDir: folder, maxHeapMb: 24, onDeath });
    const client = await connect(store.uri, { serverSelectionTimeoutMS: 2000 });
    const c = client.db('app').collection('c');
    await c.insertMany(Array.from({ length: 20 }, (_, i) => ({ i })));
    // What this computes is more than the thread may have.
    const computed = c.aggregate([{ $set: { x: { $range: [0, 1_000_000] } } }, { $sort: { x: 1 } }]).toArray();
    await expect(computed).rejects.toThrow();
    expect((await died).message).toMatch(/ended by itself: .*memory.*acknowledged is on disk/);
    await client.close();

    const again = await startEmbeddedStore({ dataDir: folder });
    const second = await connect(again.uri);
    expect(await second.db('app').collection('c').countDocuments()).toBe(20);
    await second.close();
    await again.stop();
  });

  it('refuses a folder that is in use and names the process', async () => {
    const store = await startEmbeddedStore({ dataDir: folder });
    await expect(startEmbeddedStore({ dataDir: folder })).rejects.toThrow(`in use by process ${process.pid}`);
    await store.stop();
    await (await startEmbeddedStore({ dataDir: folder })).stop();
  });

  it('says what to do when the port is taken or the file is damaged', async () => {
    const store = await startEmbeddedStore({ port: 0 });
    await expect(startEmbeddedStore({ port: Number(new URL(store.uri).port) })).rejects.toThrow(
      /Port \d+ on 127.0.0.1 is taken/,
    );
    await store.stop();
    writeFileSync(path.join(folder, 'store.mdb'), 'not a database'.repeat(1000));
    await expect(startEmbeddedStore({ dataDir: folder })).rejects.toThrow(/cannot be opened.*backup/s);
  });

  it('removes its temporary folder at stop', async () => {
    const before = new Set(readdirSync(tmpdir()));
    const store = await startEmbeddedStore();
    const own = readdirSync(tmpdir()).filter(name => name.startsWith('switchboard-store-') && !before.has(name));
    await store.stop();
    await store.stop();
    // Other tests may have made folders meanwhile; of those seen here at least ours is gone.
    expect(own.some(name => !existsSync(path.join(tmpdir(), name)))).toBe(true);
  });

  it('closes broken connections and goes on serving the others', async () => {
    const bench = await startBench();
    const garbage = [
      Buffer.alloc(64, 0xff),
      Buffer.from([255, 255, 255, 127, 1, 2, 3, 4]),
      Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
      Buffer.alloc(20),
    ];
    for (const bytes of garbage) {
      const socket = connectSocket(placeOf(bench.store.uri));
      const closed = new Promise(resolve => socket.once('close', resolve));
      socket.on('error', () => undefined);
      socket.write(bytes);
      await closed;
    }
    expect(await bench.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    await bench.close();
  });
});
