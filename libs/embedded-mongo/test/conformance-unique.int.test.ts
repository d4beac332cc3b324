import type { Collection, Db, Document } from 'mongodb';
import { openDatabase, SERVERS, uniqueName } from './support';

/** What unique indexes refuse: the same assertions against this store and, if set, the server of MONGODB_URI. */
describe.each(SERVERS)('unique indexes of %s', server => {
  let close: () => Promise<void>;
  let db: Db;
  let c: Collection<Document>;

  beforeAll(async () => {
    ({ db, close } = await openDatabase(server, 'unique'));
  });
  afterAll(() => close?.());
  beforeEach(() => {
    c = db.collection(uniqueName('c'));
  });
  it('name the index, its pattern and the value of a duplicate', async () => {
    await c.createIndex({ email: 1 }, { unique: true, partialFilterExpression: { email: { $exists: true } } });
    await c.insertMany([{ email: 'a@x' }, {}, {}]);
    await expect(c.insertOne({ email: 'a@x' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { email: 1 },
      keyValue: { email: 'a@x' },
    });
    await expect(c.insertOne({ email: 'a@x' })).rejects.toThrow(
      /E11000 duplicate key error collection: .* index: email_1 dup key: \{ email: "a@x" \}/,
    );
    await expect(c.updateOne({ email: { $exists: false } }, { $set: { email: 'a@x' } })).rejects.toMatchObject({
      code: 11000,
    });
  });

  it('let an unordered insert keep everything else', async () => {
    const docs = [{ _id: 1 }, { _id: 1 }, { _id: 2 }] as unknown as Document[];
    const failure = await c.insertMany(docs, { ordered: false }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 11000,
      result: { insertedCount: 2 },
      writeErrors: [{ index: 1, code: 11000 }],
    });
    const ordered = await c
      .insertMany([{ _id: 3 }, { _id: 1 }, { _id: 4 }] as unknown as Document[])
      .catch((error: unknown) => error);
    expect(ordered).toMatchObject({ result: { insertedCount: 1 } });
    expect(await c.distinct('_id')).toEqual([1, 2, 3]);
  });
});
