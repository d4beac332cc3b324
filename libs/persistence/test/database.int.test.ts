import { silentLogger } from '@switchboard/kernel';
import { freePort } from '@switchboard/testing';
import { Database, defineCollection, redactUri } from '../src';

const logger = silentLogger();

test('no server: a transient error that names the address and never the password', async () => {
  const uri = `mongodb://ada:secret@127.0.0.1:${await freePort()}/x`;
  const failure = await Database.connect({ uri, appName: 'tests', logger }).catch((error: Error) => error);
  expect(failure).toMatchObject({ name: 'TransientError', code: 'database_unavailable' });
  expect((failure as Error).message).not.toContain('secret');
}, 20_000);

test('two definitions of one name are a wiring mistake', async () => {
  const database = await Database.connect({ uri: process.env['MONGODB_URI'] ?? '', appName: 'tests', logger });
  try {
    const define = () =>
      defineCollection<{ _id: string }>({
        name: 'twice',
        fields: { _id: { type: String, required: true } },
        indexes: [],
      });
    const first = define();
    expect(database.model(first)).toBe(database.model(first));
    expect(() => database.model(define())).toThrow(/Two definitions claim the collection twice/);
  } finally {
    await database.close();
  }
});

test('an index that is not used any more is dropped, and may be gone already', async () => {
  const database = await Database.connect({ uri: process.env['MONGODB_URI'] ?? '', appName: 'tests', logger });
  try {
    const fields = { _id: { type: String, required: true }, at: { type: Date } };
    const [old, current] = [
      { name: 'by_time', keys: { at: 1 } },
      { name: 'newest', keys: { at: -1 } },
    ] as const;
    const define = (indexes: readonly (typeof old | typeof current)[], retiredIndexes: readonly string[] = []) =>
      defineCollection<{ _id: string; at: Date }>({ name: 'retiring', fields, indexes, retiredIndexes });
    await database.ensure([define([old])]);
    for (let start = 1; start <= 2; start += 1) await database.ensure([define([current], ['by_time'])]);
    const indexes = await database.connection.collection('retiring').indexes();
    expect(indexes.map(({ name }) => name).sort()).toEqual(['_id_', 'newest']);
  } finally {
    await database.connection.collection('retiring').drop();
    await database.close();
  }
});

test('a connection string is shown without its password', () => {
  expect(redactUri('mongodb://ada:secret@db:27017/x')).toBe('mongodb://ada:***@db:27017/x');
  expect(redactUri('mongodb://db:27017/x')).toBe('mongodb://db:27017/x');
});
