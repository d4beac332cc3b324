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

test('a connection string is shown without its password', () => {
  expect(redactUri('mongodb://ada:secret@db:27017/x')).toBe('mongodb://ada:***@db:27017/x');
  expect(redactUri('mongodb://db:27017/x')).toBe('mongodb://db:27017/x');
});
