import { Type } from 'typebox';
import { settingsInForce, withoutCredentials } from './in-force';
import { loadConfig } from './load-config';
import { amqpUrlSetting } from './url-setting';

const schema = Type.Object({
  PORT: Type.Integer({ default: 3000, description: 'HTTP port' }),
  FOLDER: Type.Optional(Type.String({ description: 'where files are' })),
  API_KEY: Type.Optional(Type.String({ writeOnly: true, description: 'a key' })),
  AMQP_URL: amqpUrlSetting('the broker'),
});

const rows = (env: Record<string, string>, more: object = {}) =>
  Object.fromEntries(
    settingsInForce([{ name: 'a', schema, config: { ...loadConfig(schema, env), ...more } }], env).map(
      ({ name, value, source, secret }) => [name, { value, source, secret }],
    ),
  );

test('a row says what is in force and whence: the environment, the default, something else, nowhere', () => {
  expect(rows({ AMQP_URL: 'amqp://host', PORT: '8080' })).toMatchObject({
    PORT: { value: '8080', source: 'environment' },
    FOLDER: { value: null, source: 'none' },
  });
  expect(rows({ AMQP_URL: 'amqp://host', PORT: ' ' }, { FOLDER: '/var' })).toMatchObject({
    PORT: { value: '3000', source: 'default' },
    FOLDER: { value: '/var', source: 'derived' },
  });
});

test('of a secret it says that it is set and nothing else; of a URL where it leads', () => {
  const found = rows({ AMQP_URL: 'amqp://bot:hunter%32@rabbit:5672/desk?password=hunter3', API_KEY: 'hunter1' });
  expect(found).toMatchObject({
    API_KEY: { value: null, source: 'environment', secret: true },
    AMQP_URL: { value: 'amqp://rabbit:5672/desk', source: 'environment', secret: true },
  });
  expect(JSON.stringify(found)).not.toContain('hunter');
  expect(rows({ AMQP_URL: 'amqp://host' })).toMatchObject({ API_KEY: { value: null, source: 'none', secret: true } });
});

test.each([
  ['mongodb://u:p@one:1,two:2/desk?authSource=admin', 'mongodb://one:1,two:2/desk'],
  ['https://key:sec/ret@store.example.com/bucket', 'https://store.example.com/bucket'],
  ['smtp://mail', 'smtp://mail'],
  ['token-without-any-scheme:secret@host', 'host'],
])('%s leads to %s', (url, place) => expect(withoutCredentials(url)).toBe(place));

test('one that several read stands there once, with all of them', () => {
  const config = loadConfig(schema, { AMQP_URL: 'amqp://host' });
  const found = settingsInForce(
    ['gateway', 'notifier'].map(name => ({ name, schema, config })),
    {},
  );
  expect(found.map(({ name, readBy }) => [name, readBy])).toContainEqual(['PORT', ['gateway', 'notifier']]);
  expect(found).toHaveLength(4);
});
