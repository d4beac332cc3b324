import { Writable } from 'node:stream';
import { pino } from 'pino';
import { Type } from 'typebox';
import { loggerOptions } from '../logger';
import { secretsIn, withoutSecrets } from './secrets';
import { smtpUrlSetting } from './url-setting';

const schema = Type.Object({
  SMTP_URL: Type.Optional(smtpUrlSetting('mail server')),
  API_KEY: Type.Optional(Type.String({ writeOnly: true })),
  HOST: Type.Optional(Type.String()),
});
const env = { SMTP_URL: 'smtp://bot:hunter%23two@mail', API_KEY: 'line"quoted\nkey', HOST: 'mail.example.com' };

test('values of secret settings and the passwords of URLs are secrets, encoded or not; others are none', () => {
  const secrets = secretsIn([schema], env);
  expect([...secrets].sort()).toEqual(['hunter#two', 'hunter%23two', env.API_KEY, env.SMTP_URL].sort());
  expect(withoutSecrets(`at ${env.SMTP_URL} with hunter#two on ${env.HOST}`, secrets)).toBe(
    'at [redacted] with [redacted] on mail.example.com',
  );
});

test('the password of a URL that is not well-formed is one too', () => {
  expect(secretsIn([schema], { SMTP_URL: 'smtp://bot:hunter#two@mail' })).toContain('hunter#two');
});

test('a short password is hidden where a URL has it, and words that contain it stay', () => {
  const secrets = secretsIn([schema], { SMTP_URL: 'smtp://bot:a%23@mail' });
  expect(withoutSecrets('connecting to //bot:a%23@mail failed: //bot:a#@mail, all as usual', secrets)).toBe(
    'connecting to //bot[redacted]mail failed: //bot[redacted]mail, all as usual',
  );
});

test('a log line has none, wherever a library put it', () => {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  const error = Object.assign(new TypeError(`Invalid URL ${env.SMTP_URL}`), {
    input: env.SMTP_URL,
    cause: new Error(env.API_KEY),
  });
  pino(loggerOptions('gateway', 'info', secretsIn([schema], env)), sink).info(
    { err: error, reason: error.message },
    'hunter#two',
  );
  expect(lines[0]).toContain('"reason":"Invalid URL [redacted]"');
  expect(lines[0]).toContain('"msg":"[redacted]"');
  expect(lines[0]).not.toContain('hunter');
  expect(lines[0]).not.toContain('quoted');
});
