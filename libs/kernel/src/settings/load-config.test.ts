import { Type } from 'typebox';
import { commonSettings, describeSettings, loadConfig } from './load-config';
import { ConfigError } from '../errors';

const schema = Type.Object({
  PORT: Type.Integer({ minimum: 1, maximum: 65_535, default: 3000, description: 'HTTP port' }),
  AMQP_URL: Type.String({ minLength: 1, description: 'the broker' }),
  NOTE: Type.Optional(Type.String({ description: 'free text' })),
  ...commonSettings,
});

const failure = (env: Record<string, string>) => {
  try {
    loadConfig(schema, env);
  } catch (error) {
    return error as Error;
  }
  throw new Error('was accepted');
};

test('defaults apply, numbers are converted, foreign variables are ignored and the result is frozen', () => {
  const config = loadConfig(schema, { AMQP_URL: 'amqp://x', PORT: '8080', HOME: '/root' });
  expect(config).toEqual({ PORT: 8080, AMQP_URL: 'amqp://x', LOG_LEVEL: 'info' });
  expect(Object.isFrozen(config)).toBe(true);
});

test('an empty string means the default', () => {
  expect(loadConfig(schema, { AMQP_URL: 'amqp://x', PORT: '', NOTE: '' })).toMatchObject({ PORT: 3000 });
});

test.each([
  [{}, /^AMQP_URL is required \(the broker\)/],
  [{ AMQP_URL: '' }, /^AMQP_URL is required/],
  [{ AMQP_URL: 'x', PORT: 'many' }, /^PORT must be a whole number in decimal digits, from 1 to 65535 \(HTTP port\)/],
  [{ AMQP_URL: 'x', PORT: '70000' }, /^PORT must be a whole number in decimal digits, from 1 to 65535/],
  [{ AMQP_URL: 'x', LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of trace, debug/],
])('%j is refused with a sentence that names the key', (env, sentence) => {
  const error = failure(env as Record<string, string>);
  expect(error).toBeInstanceOf(ConfigError);
  expect(error.message).toMatch(sentence);
});

test('every wrong key is named at once', () => {
  expect(failure({ PORT: 'x', LOG_LEVEL: 'y' }).message.split('\n')).toHaveLength(3);
});

test('the settings table has a row per key', () => {
  expect(describeSettings(schema).map(row => [row.key, row.default])).toEqual([
    ['PORT', '3000'],
    ['AMQP_URL', 'required'],
    ['NOTE', ''],
    ['LOG_LEVEL', 'info'],
  ]);
});

test('texts are cleaned as their schema says before they are checked', () => {
  const schema = Type.Object({
    WHO: Type.String({ text: 'email', description: 'somebody' }),
    SECRET: Type.Optional(Type.String({ text: 'password', maxLength: 3, description: 'a secret' })),
  });
  expect(loadConfig(schema, { WHO: ' Jo\u0308rg@Example.com', SECRET: 'o\u0308o\u0308o\u0308' })).toEqual({
    WHO: 'jörg@example.com',
    SECRET: 'ööö',
  });
  expect(() => loadConfig(schema, { WHO: 'ri\u200bta@example.com' })).toThrow(
    /^WHO must not contain .*invisible.*somebody/,
  );
});

test('a value that is no UTF-8 is refused: its letters are lost', () => {
  const schema = Type.Object({ WHO: Type.String({ description: 'somebody' }) });
  expect(() => loadConfig(schema, { WHO: 'J\ufffdrg' })).toThrow(/^WHO must be UTF-8/);
});
