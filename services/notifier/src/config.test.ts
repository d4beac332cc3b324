import { ConfigError, loadConfig } from '@switchboard/kernel';
import { mailTarget, settings } from './config';

const target = (env: Record<string, string>) => mailTarget(loadConfig(settings, env));

test('a mail server is preferred to a directory', () => {
  expect(target({ SMTP_URL: 'smtp://mail.example.com', MAIL_DIR: '/mail' })).toEqual({
    smtpUrl: 'smtp://mail.example.com',
  });
  expect(target({ MAIL_DIR: '/mail' })).toEqual({ directory: '/mail' });
});

test('without either, the message names both', () => {
  expect(() => target({})).toThrow(ConfigError);
  expect(() => target({ SMTP_URL: '' })).toThrow(/SMTP_URL.*MAIL_DIR/);
});

test('everything has a default but the place that mails go to', () => {
  expect(loadConfig(settings, {})).toEqual({
    MAIL_FROM: 'Switchboard <switchboard@localhost>',
    PUBLIC_URL: 'http://127.0.0.1:3000',
    MAILS_PER_RECIPIENT_PER_HOUR: 60,
    SMTP_MAX_CONNECTIONS: 5,
    NOTIFIER_CONCURRENCY: 5,
    NOTIFIER_LEASE_SECONDS: 55,
  });
});

test.each([
  ['SMTP_URL', 'mail.example.com'],
  ['PUBLIC_URL', 'example.com'],
  ['NOTIFIER_LEASE_SECONDS', '0'],
])('%s=%s is refused by name', (key, value) => {
  expect(() => loadConfig(settings, { [key]: value })).toThrow(key);
});
