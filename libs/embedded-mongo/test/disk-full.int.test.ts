import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Collection, Document, MongoClient } from 'mongodb';
import { connect, startProcess, type StoreProcess } from './support';

/** A place of a few megabytes for the data, how the store runs on it, and what makes room there. */
interface Scarce {
  readonly folder: string;
  readonly via: readonly string[];
  makeRoom(store: StoreProcess): void;
  remove(): void;
}

const KILOBYTES = 4096;

/** A file system of its own: truly full (ENOSPC). Mounting needs root. */
function smallDisk(): Scarce {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `mode=0700,size=${2 * KILOBYTES}k`, 'tmpfs', folder]);
  const ballast = path.join(folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(KILOBYTES * 1024));
  return {
    folder,
    via: [],
    makeRoom: () => rmSync(ballast),
    remove: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** A limit on the size of files (EFBIG): needs no rights. */
function smallFiles(): Scarce {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-files-'));
  return {
    folder,
    via: ['bash', '-c', `ulimit -S -f ${KILOBYTES}; exec "$@"`, 'bash'],
    makeRoom: ({ child }) => execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;
const places: [string, () => Scarce][] = [['a limit on file size', smallFiles]];
if (canMount) places.push(['a full disk', smallDisk]);

describe.each(places)('%s', (_name, make) => {
  let place: Scarce;
  let store: StoreProcess;
  let client: MongoClient;
  beforeEach(async () => {
    place = make();
    store = await startProcess(place.folder, { via: place.via });
    client = await connect(store.uri, { retryWrites: false });
  });
  afterEach(async () => {
    await client.close();
    store.child.kill('SIGKILL');
    await store.exited;
    place.remove();
  });

  const fillUp = async (c: Collection<Document>, size = 20_000): Promise<{ acknowledged: number; error: unknown }> => {
    for (let i = 0; i < 2000; i++) {
      try {
        await c.insertOne({ _id: i as never, pad: 'x'.repeat(size), n: i }, { writeConcern: { j: true } });
      } catch (error) {
        return { acknowledged: i, error };
      }
    }
    throw new Error('the disk did not become full');
  };

  it('refuses writes with a clear error, goes on reading, keeps what it acknowledged, and writes again once there is room', async () => {
    const c = client.db('app').collection('c');
    await c.createIndex({ n: 1 }, { unique: true });
    const { acknowledged, error } = await fillUp(c);
    expect(error).toMatchObject({ code: 14031, codeName: 'OutOfDiskSpace' });
    expect((error as Error).message).toMatch(/no space left.*store\.mdb.*Free space.*no restart/s);
    expect(acknowledged).toBeGreaterThan(20);

    const ids = async () => (await c.find({}, { projection: { _id: 1 } }).toArray()).map(doc => Number(doc._id));
    const expected = Array.from({ length: acknowledged }, (_, i) => i);
    expect(await ids()).toEqual(expected);
    // Several at once: those that share a transaction fail or stand each by itself.
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) =>
        c.insertOne({ _id: (5000 + i) as never, pad: 'x'.repeat(300_000), n: 5000 + i }),
      ),
    );
    const stored = attempts.flatMap((attempt, i) => (attempt.status === 'fulfilled' ? [5000 + i] : []));
    expect(attempts.some(attempt => attempt.status === 'rejected')).toBe(true);
    expect(await ids()).toEqual([...expected, ...stored]);

    place.makeRoom(store);
    await c.insertOne({ _id: 9999 as never, pad: 'x'.repeat(20_000), n: 9999 });
    expect(await c.countDocuments()).toBe(acknowledged + stored.length + 1);

    await client.close();
    store.child.kill('SIGKILL');
    await store.exited;
    store = await startProcess(place.folder);
    client = await connect(store.uri);
    expect(await client.db('app').collection('c').countDocuments()).toBe(acknowledged + stored.length + 1);
    expect(await client.db('app').command({ validate: 'c' })).toMatchObject({ valid: true });
  });

  // LMDB itself would end the process at some of these sizes, and only now and then.
  it.each([8_000, 12_000, 20_000])('goes on after many refused writes, with documents of %d bytes', async size => {
    const c = client.db('app').collection('c');
    await c.createIndex({ n: 1 });
    const { acknowledged } = await fillUp(c, size);
    for (let round = 0; round < 5; round++) {
      const attempts = await Promise.allSettled(
        Array.from({ length: 10 }, (_, i) => c.insertOne({ n: i, pad: 'x'.repeat(300_000) })),
      );
      for (const attempt of attempts) expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 14031 } });
    }
    expect(await c.countDocuments()).toBe(acknowledged);
    expect(await client.db('app').command({ validate: 'c' })).toMatchObject({ valid: true });
  });

  it.each<[string, (c: Collection<Document>) => Promise<unknown>]>([
    ['an update of everything', c => c.updateMany({}, { $set: { pad: 'y'.repeat(1_500) }, $inc: { n: 1 } })],
    [
      'one that moves every index entry',
      c => c.updateMany({}, { $inc: { n: 1_000_000 }, $set: { m: 'y'.repeat(50) } }),
    ],
    ['a new index', c => c.createIndex({ pad: 1, n: 1 })],
    ['a text index', c => c.createIndex({ words: 'text' })],
  ])('refuses %s that has no room, as a whole, and goes on', async (_what, write) => {
    const c = client.db('app').collection<Document>('c');
    await c.createIndexes([{ key: { n: 1 } }, { key: { m: 1, n: -1 } }]);
    const docs = Array.from({ length: 1_000 }, (_, n) => {
      return {
        n,
        m: `m${(n * 7919) % 1000}`,
        pad: 'x'.repeat(1_000),
        words: Array.from({ length: 20 }, (_, i) => `word${n * 20 + i}`).join(' '),
      };
    });
    await c.insertMany(docs);
    await fillUp(c, 100_000);
    const all = () => c.find({}, { projection: { _id: 1, n: 1, m: 1 } }).toArray();
    const before = await all();
    // It was not LMDB that met the full disk: its message about one may be longer than the memory that it has for it.
    const message = expect.stringMatching(/\((EFBIG|ENOSPC|it cannot become longer)/) as string;
    await expect(write(c)).rejects.toMatchObject({ code: 14031, message });
    expect(await all()).toEqual(before);
    expect(await client.db('app').command({ validate: 'c' })).toMatchObject({ valid: true });
  });
});

it('says what is wrong when not even an empty store has room', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'no-room-'));
  const via = ['bash', '-c', 'ulimit -S -f 4; exec "$@"', 'bash'];
  await expect(startProcess(folder, { via })).rejects.toThrow(
    /data file .*store\.mdb cannot be opened: .*(too large|space)/s,
  );
  rmSync(folder, { recursive: true });
});
