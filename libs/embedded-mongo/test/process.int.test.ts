import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedStore } from '../src';
import { connect, startBench, until } from './support';

const CLI = path.join(__dirname, '..', 'dist', 'cli.js');

/** Runs the store as a process of its own; resolves with its address when it is ready. */
async function runCli(args: string[]): Promise<{ child: ChildProcess; uri: string }> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await until(() => output.includes('MONGODB_URI='));
  return { child, uri: /MONGODB_URI=(\S+)/.exec(output)?.[1] as string };
}

const ended = (child: ChildProcess) => new Promise<number | null>(resolve => child.once('exit', code => resolve(code)));

describe('durability and processes', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'store-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has every acknowledged write after kill -9, and its indexes agree', async () => {
    const first = await runCli(['--port', '0', '--data-dir', folder]);
    const client = await connect(first.uri, { maxPoolSize: 16, retryWrites: false });
    const tickets = client.db('app').collection('tickets');
    await tickets.createIndex({ key: 1 }, { unique: true });
    const acknowledged: number[] = [];
    let running = true;
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let i = 0; running; i++) {
        const key = writer * 1_000_000 + i;
        await tickets.insertOne({ key }).then(
          () => acknowledged.push(key),
          () => (running = false),
        );
      }
    });
    await until(() => acknowledged.length > 300);
    const exit = ended(first.child);
    first.child.kill('SIGKILL');
    await exit;
    running = false;
    await Promise.all(writers);
    await client.close();

    const second = await runCli(['--port', '0', '--data-dir', folder]);
    const again = await connect(second.uri);
    const stored = new Set(
      (await again.db('app').collection('tickets').find().toArray()).map(doc => doc['key'] as number),
    );
    expect(acknowledged.filter(key => !stored.has(key))).toEqual([]);
    expect(await again.db('app').command({ validate: 'tickets' })).toMatchObject({ valid: true });
    await again.close();
    const end = ended(second.child);
    second.child.kill('SIGTERM');
    expect(await end).toBe(0);
  });

  it('refuses a folder that is in use and names the process', async () => {
    const store = await startEmbeddedStore({ dataDir: folder });
    await expect(startEmbeddedStore({ dataDir: folder })).rejects.toThrow(`in use by process ${process.pid}`);
    await store.stop();
    await (await startEmbeddedStore({ dataDir: folder })).stop();
  });

  it('says what to do when the port is taken or the file is damaged', async () => {
    const store = await startEmbeddedStore();
    await expect(startEmbeddedStore({ port: store.port })).rejects.toThrow(/Port \d+ on 127.0.0.1 is taken/);
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
      const socket = connectSocket(bench.store.port, '127.0.0.1');
      const closed = new Promise(resolve => socket.once('close', resolve));
      socket.on('error', () => undefined);
      socket.write(bytes);
      await closed;
    }
    expect(await bench.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    await bench.close();
  });
});
