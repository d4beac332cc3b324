import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileBucket } from '@switchboard/persistence';
import { TestSystem } from '@switchboard/testing';
import { S3Storage } from '../src/attachments/adapters/s3-storage';
import type { FileStorage } from '../src/attachments/ports';
import { S3Server } from './support/s3-server';

interface Place {
  readonly storage: FileStorage;
  /** All that is stored, whole or not. */
  readonly pieces: () => Promise<number>;
  readonly close: () => Promise<void>;
}

async function inDatabase(): Promise<Place> {
  const system = await TestSystem.create();
  const { connection } = system.database;
  const count = (part: string) => connection.collection(`blobs.${part}`).countDocuments();
  return {
    storage: new FileBucket(system.database, 'blobs'),
    pieces: async () => (await count('files')) + (await count('chunks')),
    close: () => system.stop(),
  };
}

async function inS3(): Promise<Place> {
  const s3 = await S3Server.start();
  return {
    storage: new S3Storage(s3.url),
    pieces: async () => s3.objects.size + s3.uploads.size,
    close: () => s3.stop(),
  };
}

const CHUNK = Buffer.from(Array.from({ length: 64 * 1024 }, (_, place) => place % 251));

/** @param chunks how many pieces of 64 KiB; `fail` throws after them. */
async function* content(chunks: number, fail = false) {
  for (let at = 0; at < chunks; at += 1) yield CHUNK;
  if (fail) throw new Error('the line broke');
}

/** What every place for files is held to. */
describe.each([
  ['the database', inDatabase],
  ['a store that speaks S3', inS3],
])('files in %s', (_name, open) => {
  let place: Place;
  beforeAll(async () => (place = await open()), 60_000);
  afterAll(() => place.close());

  test.each([0, 1, 16, 17, 200])('of %i pieces come back byte by byte, whole and in part', async chunks => {
    const { storage } = place;
    const key = `whole-${chunks}`;
    await storage.write(key, content(chunks));
    const whole = Buffer.concat(Array.from({ length: chunks }, () => CHUNK));
    const read = async (range?: { start: number; end: number }) =>
      buffer((await storage.read(key, range)) ?? Readable.from([]));
    expect((await read()).equals(whole)).toBe(true);
    const [start, end] = [Math.floor(whole.length / 3), Math.floor(whole.length / 2)];
    expect((await read({ start, end })).equals(whole.subarray(start, end))).toBe(true);
    await storage.remove(key);
    expect(await storage.read(key)).toBeNull();
  });

  test.each([1, 40, 200])('that break off after %i pieces leave nothing', async chunks => {
    const before = await place.pieces();
    await expect(place.storage.write(`broken-${chunks}`, content(chunks, true))).rejects.toThrow('the line broke');
    expect(await place.storage.read(`broken-${chunks}`)).toBeNull();
    expect(await place.pieces()).toBe(before);
  });

  test('that are not there can be removed, as often as one likes, and are not found', async () => {
    for (let time = 0; time < 2; time += 1) await place.storage.remove('nothing');
    expect(await place.storage.read('nothing')).toBeNull();
  });

  test('of other keys stay', async () => {
    await place.storage.write('key', content(1));
    await place.storage.write('key.thumbnail', content(1));
    await place.storage.remove('key.thumbnail');
    expect(await place.storage.read('key')).not.toBeNull();
    expect(await place.storage.read('key.thumbnail')).toBeNull();
  });
});

test('what a crash has left of an upload to S3 goes with its key, and no part is ever larger than it has to be', async () => {
  const s3 = await S3Server.start();
  const storage = new S3Storage(s3.url);
  s3.uploads.set('left', { key: 'files/dead', parts: [CHUNK] });
  s3.uploads.set('other', { key: 'files/dead.thumbnail', parts: [CHUNK] });
  await storage.remove('dead');
  expect([...s3.uploads.keys()]).toEqual(['other']);
  await storage.write('large', content(400));
  expect(Math.max(...s3.sizes)).toBeLessThanOrEqual(5 * 1024 * 1024 + CHUNK.length);
  await s3.stop();
  await expect(storage.read('large')).rejects.toMatchObject({ code: 'storage_unavailable' });
});
