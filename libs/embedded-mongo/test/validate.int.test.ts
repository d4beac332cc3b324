import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Collection, type Db, type Document, MongoClient } from 'mongodb';
import { Catalog } from '../src/engine/catalog';
import { type RunningServer, startServer } from '../src/server';
import { entryKey, valuesOf } from '../src/engine/entry';
import { openStorage, type Storage } from '../src/engine/storage';

/** Every kind of index that the store has, and documents that exercise each. */
async function fill(c: Collection<Document>): Promise<void> {
  await c.createIndexes([
    { key: { key: 1 }, unique: true, name: 'unique' },
    { key: { 'tags.name': 1, at: -1 }, name: 'multikey' },
    { key: { owner: 1 }, sparse: true, name: 'sparse' },
    { key: { state: 1 }, partialFilterExpression: { open: true }, name: 'partial' },
    { key: { at: 1 }, expireAfterSeconds: 1e6, name: 'ttl' },
    { key: { text: 'text' }, name: 'words' },
  ]);
  await c.insertMany(
    Array.from({ length: 50 }, (_, i) => ({
      _id: i as never,
      key: `k${i}`,
      tags: [{ name: `t${i}` }, { name: `u${i}` }],
      at: new Date(),
      state: 's'.repeat(i * 40),
      open: i % 2 === 0,
      text: `printer number${i} burns`,
      ...(i % 3 ? { owner: i } : {}),
    })),
  );
}

describe('validate', () => {
  let folder: string;
  let server: RunningServer;
  let client: MongoClient;
  let db: Db;

  const open = async () => {
    server = await startServer({ dataDir: folder });
    client = await MongoClient.connect(server.uri);
    db = client.db('app');
  };
  const close = async () => {
    await client.close();
    await server.stop();
  };

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), `validate-${randomUUID().slice(0, 8)}-`));
    await open();
    await fill(db.collection('c'));
  });
  afterEach(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Stops the server, lets `damage` change the file, and validates after a new start. */
  async function afterDamage(damage: (storage: Storage, index: (name: string) => string) => void): Promise<Document> {
    await close();
    const storage = openStorage(folder);
    const collection = new Catalog(storage).get('app.c');
    storage.transaction(() => damage(storage, name => collection?.indexNamed(name).prefix as string));
    await storage.close();
    await open();
    return db.command({ validate: 'c', full: true });
  }

  const entries = (storage: Storage, prefix: string) => [
    ...storage.index.getKeys({ start: prefix, end: prefix + '\xff'.repeat(8) }),
  ];

  it('counts documents and the keys of each index, and finds a healthy collection valid', async () => {
    expect(await db.command({ validate: 'c', full: true })).toMatchObject({
      ns: 'app.c',
      valid: true,
      errors: [],
      warnings: [],
      nrecords: 50,
      nIndexes: 7,
      nInvalidDocuments: 0,
      keysPerIndex: { _id_: 50, unique: 50, multikey: 100, sparse: 33, partial: 25, ttl: 50, words: 150 },
      indexDetails: { _id_: { valid: true }, words: { valid: true }, partial: { valid: true } },
    });
  });

  it.each(['unique', 'multikey', 'sparse', 'partial', 'ttl', 'words'])(
    'finds an entry that is missing from the %s index',
    async name => {
      const found = await afterDamage((storage, prefix) => {
        const [, second] = entries(storage, prefix(name));
        void storage.index.remove(second as string);
      });
      expect(found).toMatchObject({ valid: false, indexDetails: { [name]: { valid: false } } });
      expect(found['errors']).toEqual([expect.stringMatching(`index ${name} misses an entry for document`)]);
    },
  );

  it.each(['unique', 'multikey', 'sparse', 'partial', 'ttl', 'words'])(
    'finds an entry of the %s index that no document asks for',
    async name => {
      const found = await afterDamage((storage, prefix) => {
        const [, second] = entries(storage, prefix(name));
        const key = Buffer.from(second as string, 'latin1');
        // Another value, the same document.
        key.writeUInt8((key[5] as number) ^ 2, 5);
        void storage.index.put(key.toString('latin1'), Buffer.alloc(0));
      });
      expect(found).toMatchObject({ valid: false, indexDetails: { [name]: { valid: false } } });
      expect(found['errors']).toEqual([expect.stringMatching(`index ${name} has an entry without document`)]);
    },
  );

  it('finds entries whose document is gone, and documents that are damaged', async () => {
    const found = await afterDamage(storage => {
      const docs = [...storage.docs.getKeys({ start: '\0' })];
      void storage.docs.remove(docs[3] as string);
      void storage.docs.put(docs[7] as string, Buffer.from('no BSON'));
    });
    expect(found).toMatchObject({ valid: false, nrecords: 49, nInvalidDocuments: 1 });
    const errors = (found['errors'] as string[]).join('\n');
    expect(errors).toMatch(/document with key \w+ is damaged/);
    expect(errors).toMatch(/index unique has an entry without document/);
  });

  it('finds an entry whose length of the _id is wrong', async () => {
    const found = await afterDamage((storage, prefix) => {
      const [first = ''] = entries(storage, prefix('unique'));
      void storage.index.remove(first);
      void storage.index.put(`${first.slice(0, -2)}\xff\xff`, Buffer.alloc(0));
    });
    expect(found).toMatchObject({ valid: false, indexDetails: { unique: { valid: false } } });
    expect((found['errors'] as string[]).join('\n')).toMatch(/index unique has an entry that names no document/);
  });

  it('finds a value that a unique index holds twice', async () => {
    const found = await afterDamage((storage, prefix) => {
      const [first = ''] = entries(storage, prefix('unique'));
      const other = [...storage.docs.getKeys({ start: '\0' })].at(-1)?.slice(4) ?? '';
      void storage.index.put(entryKey(prefix('unique'), valuesOf(first), other), Buffer.alloc(0));
    });
    expect((found['errors'] as string[]).join('\n')).toMatch(/index unique holds \w+ twice, but is unique/);
  });

  it('is undisturbed by writes of the same moment, and does not hold them up', async () => {
    const c = db.collection('c');
    const writes = Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        c.updateOne({ _id: (i % 50) as never }, { $set: { key: `n${i}`, at: new Date() } }),
      ),
    );
    const reports = await Promise.all(Array.from({ length: 5 }, () => db.command({ validate: 'c' })));
    await writes;
    expect(reports.map(report => report['errors'] as string[])).toEqual([[], [], [], [], []]);
  });

  it('counts documents that the validator refuses as a warning, not as damage', async () => {
    await db.command({ collMod: 'c', validator: { open: true } });
    expect(await db.command({ validate: 'c' })).toMatchObject({
      valid: true,
      nNonCompliantDocuments: 25,
      warnings: ['25 documents fail the validator'],
    });
  });

  it('refuses a collection that does not exist', async () => {
    await expect(db.command({ validate: 'none' })).rejects.toMatchObject({ code: 26 });
  });
});
