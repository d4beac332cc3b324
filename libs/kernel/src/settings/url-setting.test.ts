import fc from 'fast-check';
import { Type } from 'typebox';
import { ConfigError } from '../errors';
import { loadConfig } from './load-config';
import { amqpUrlSetting, mongodbUriSetting, publicUrlSetting, smtpUrlSetting } from './url-setting';

const schema = Type.Object({
  SMTP_URL: Type.Optional(smtpUrlSetting('mail server')),
  AMQP_URL: Type.Optional(amqpUrlSetting('broker')),
  MONGODB_URI: Type.Optional(mongodbUriSetting('database')),
  PUBLIC_URL: Type.Optional(publicUrlSetting({ description: 'web page' })),
});
type Key = keyof typeof schema.properties;

/** What is said of a wrong value. */
function sentence(key: Key, value: string): string {
  try {
    loadConfig(schema, { [key]: value });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error('was accepted');
}

const CREDENTIALS: [Key, (password: string) => string][] = [
  ['SMTP_URL', password => `smtp://bot:${password}@127.0.0.1:2525`],
  ['AMQP_URL', password => `amqp://bot:${password}@rabbit:5672/vhost`],
  ['MONGODB_URI', password => `mongodb://bot:${password}@db1:27017,db2/switchboard?replicaSet=rs0`],
  ['MONGODB_URI', password => `mongodb+srv://bot:${password}@cluster.example.com/switchboard`],
];

describe.each(CREDENTIALS)('%s with a password', (key, url) => {
  test.each([
    'pa#ssword',
    'pa?ssword',
    'pa/ssword',
    'pa@ssword',
    '50%password',
    'pass%zzword',
    'pass word',
    '25#sword',
    '#',
    '%',
  ])('%s: one sentence names the setting, says percent-encode, and repeats nothing', password => {
    const said = sentence(key, url(password));
    expect(said.split('\n')).toHaveLength(1);
    expect(said).toMatch(new RegExp(`^${key} must have special characters .* percent-encoded`));
    if (password.length > 1) expect(said).not.toContain(password);
    expect(said).not.toContain('bot:');
  });

  test('any password is accepted when it is percent-encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), password => {
        const value = url(encodeURIComponent(password));
        expect(loadConfig(schema, { [key]: value })).toEqual({ [key]: value });
      }),
    );
  });

  test('no text makes anything but a sentence that repeats nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), text => {
        const secret = `s3cret${text}`;
        try {
          loadConfig(schema, { [key]: url(secret) });
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
          expect((error as Error).message).not.toContain('s3cret');
        }
      }),
    );
  });
});

test.each<[Key, string]>([
  ['SMTP_URL', 'smtp://mail'],
  ['SMTP_URL', 'smtps://mail.example.com:465/?tls.rejectUnauthorized=false'],
  ['SMTP_URL', 'smtp://[::1]:25'],
  ['SMTP_URL', 'smtp://me%40example.com:pa%3Ass@bücher.example'],
  ['AMQP_URL', 'amqps://h'],
  ['AMQP_URL', 'amqp://u:p@h:5672/%2Fprod?heartbeat=5'],
  ['MONGODB_URI', 'mongodb://h/switchboard'],
  ['MONGODB_URI', 'mongodb://a:1,b:2,[::1]:3/db?w=majority'],
  ['MONGODB_URI', 'mongodb://u:p@%2Ftmp%2Fstore.sock/switchboard'],
  ['PUBLIC_URL', 'https://help.example.com:8443/'],
])('%s=%s is accepted', (key, value) => expect(loadConfig(schema, { [key]: value })).toEqual({ [key]: value }));

test.each<[Key, string, string]>([
  ['SMTP_URL', 'smtp://mail:99999', 'a port from 1 to 65535'],
  ['SMTP_URL', 'smtp://mail:0', 'a port from 1 to 65535'],
  ['SMTP_URL', 'smtp://mail:', 'a port from 1 to 65535'],
  ['SMTP_URL', 'smtp://mail:0x19', 'a port from 1 to 65535'],
  ['SMTP_URL', 'smtp://:587', 'must name a host'],
  ['SMTP_URL', 'smtp://[::g]:587', 'must name a host'],
  ['SMTP_URL', 'smtp://mail/path', 'no path'],
  ['SMTP_URL', 'mail.example.com', 'smtp:// or smtps://'],
  ['SMTP_URL', 'http://mail', 'smtp:// or smtps://'],
  ['AMQP_URL', 'amqp://h:70000', 'a port from 1 to 65535'],
  ['MONGODB_URI', 'mongodb://a:1,b:99999/db', 'a port from 1 to 65535'],
  ['MONGODB_URI', 'mongodb://a,,b/db', 'must name a host'],
  ['MONGODB_URI', 'mongodb://h:27017', 'name the database'],
  ['MONGODB_URI', 'mongodb://h:27017/?w=1', 'name the database'],
  ['MONGODB_URI', 'mongodb+srv://h:27017/db', 'no port'],
  ['MONGODB_URI', 'mongodb+srv://a,b/db', 'one host'],
  ['PUBLIC_URL', 'https://h:99999', 'a port from 1 to 65535'],
  ['PUBLIC_URL', 'https://me:secret@h', 'no user and no password'],
  ['PUBLIC_URL', 'https://h/desk', 'no path'],
  ['PUBLIC_URL', 'https://h?x=1', 'begins with ?'],
  ['PUBLIC_URL', 'https://h/#x', 'begins with #'],
  ['PUBLIC_URL', 'https://a b', 'no blanks'],
  ['PUBLIC_URL', 'localhost:3000', 'https:// or http://'],
])('%s=%s is refused: %s', (key, value, reason) => {
  const said = sentence(key, value);
  expect(said).toContain(`${key} must `);
  expect(said).toContain(reason);
});

test('blanks and a line end around a URL, as env files leave them, do not count', () => {
  expect(loadConfig(schema, { AMQP_URL: ' amqp://h \r\n' })).toEqual({ AMQP_URL: 'amqp://h' });
});
