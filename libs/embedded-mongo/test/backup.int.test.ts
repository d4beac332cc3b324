import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { connect, startProcess, type StoreProcess } from './support';

const CLI = path.join(__dirname, '..', 'dist', 'backup-cli.js');
const backUp = (from: string, target: string) => promisify(execFile)(process.execPath, [CLI, from, target]);

describe('store:backup', () => {
  let folder: string;
  let store: StoreProcess;
  const data = () => path.join(folder, 'data', 'store');
  const target = () => path.join(folder, 'backup');
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
    store = await startProcess(data());
  });
  afterEach(async () => {
    store.child.kill('SIGKILL');
    await store.exited;
    rmSync(folder, { recursive: true });
  });

  it('copies a running store as of one moment: every write acknowledged before, none in part; and it is restored by copying back', async () => {
    const client = await connect(store.uri, { retryWrites: false });
    const c = client.db('app').collection<{ _id: number }>('c');
    await c.createIndexes([{ key: { pair: 1 } }, { key: { words: 'text' } }]);
    let acknowledged = 0;
    let writing = true;
    const writer = (async () => {
      // Two documents in one command: a copy must have both or none.
      for (let i = 0; writing; i += 2) {
        await c.insertMany(
          [i, i + 1].map(_id => ({ _id, pair: i / 2, words: `word${i} printer`, pad: 'x'.repeat(500) })),
        );
        acknowledged = i + 2;
      }
    })();
    while (acknowledged < 100) await new Promise(resolve => setTimeout(resolve, 5));
    const before = acknowledged;
    const { stdout } = await backUp(path.join(folder, 'data'), target());
    const after = acknowledged;
    writing = false;
    await writer;
    await client.close();
    expect(stdout).toMatch(/backup: 1 collections, \d+ documents, .* MB, every document and index entry checked/);
    expect(readdirSync(target())).toEqual(['store.mdb']);

    // Restore, as documented.
    store.child.kill('SIGTERM');
    await store.exited;
    rmSync(data(), { recursive: true });
    cpSync(target(), data(), { recursive: true });
    store = await startProcess(data());
    const restored = await connect(store.uri);
    const ids = (await restored.db('app').collection('c').find().sort({ _id: 1 }).toArray()).map(doc =>
      Number(doc._id),
    );
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, i) => i));
    expect(ids.length % 2).toBe(0);
    expect(ids.length).toBeGreaterThanOrEqual(before);
    expect(ids.length).toBeLessThanOrEqual(after + 2);
    expect(await restored.db('app').command({ validate: 'c' })).toMatchObject({ valid: true });
    await restored.db('app').collection<{ _id: number }>('c').insertOne({ _id: -1 });
    await restored.close();
  });

  it('works on a store that does not run', async () => {
    const client = await connect(store.uri);
    await client.db('app').collection('c').insertOne({ a: 1 });
    await client.close();
    store.child.kill('SIGTERM');
    await store.exited;
    expect((await backUp(data(), target())).stdout).toMatch(/1 collections, 1 documents/);
  });

  it('overwrites nothing, and says what to do', async () => {
    await expect(backUp(data(), folder)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/exists already/) as string,
    });
    await expect(backUp(folder, target())).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/holds no store/) as string,
    });
    expect(existsSync(target())).toBe(false);
  });

  it('makes no backup of a damaged store', async () => {
    const client = await connect(store.uri);
    await client
      .db('app')
      .collection('c')
      .insertMany(Array.from({ length: 2000 }, () => ({ pad: 'x'.repeat(500) })));
    await client.close();
    store.child.kill('SIGTERM');
    await store.exited;
    truncateSync(path.join(data(), 'store.mdb'), 200_000);
    await expect(backUp(data(), target())).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/damaged/) as string,
    });
    expect(readdirSync(folder)).toEqual(['data']);
  });
});
