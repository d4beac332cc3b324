import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSettings, loadConfig } from '@switchboard/kernel';
import { corsOrigins, gatewaySettings } from './config';
import { listOf } from './domain/list-of';
import { trustProxy } from './http/trust-proxy';

test('without any setting it has one that works', () => {
  expect(loadConfig(gatewaySettings, {})).toMatchObject({
    PORT: 3000,
    HOST: '0.0.0.0',
    PUBLIC_URL: 'http://127.0.0.1:3000',
    RATE_LIMIT: 'on',
    TRUST_PROXY: 'false',
  });
});

test.each([
  ['PORT', 'many'],
  ['PUBLIC_URL', 'localhost:3000'],
  ['ADMIN_PASSWORD', 'short'],
  ['RATE_LIMIT', 'maybe'],
])('a wrong %s is named', (key, value) => {
  expect(() => loadConfig(gatewaySettings, { [key]: value })).toThrow(new RegExp(`^${key} `));
});

test('whose forwarded addresses are believed', () => {
  expect(trustProxy('false')).toBe(false);
  expect(trustProxy('true')).toBe(true);
  expect(trustProxy('10.0.0.0/8,loopback')).toBe('10.0.0.0/8,loopback');
  const hops = trustProxy('1') as (address: string, hop: number) => boolean;
  expect([hops('x', 0), hops('x', 1)]).toEqual([true, false]);
  expect(listOf(' a, b ,,')).toEqual(['a', 'b']);
});

test.each(['yes', '10.0.0.0/33', '10.0.0', '::1/129', 'loopback,evil', ','])('TRUST_PROXY=%s is refused', value => {
  expect(() => loadConfig(gatewaySettings, { TRUST_PROXY: value })).toThrow(
    /^TRUST_PROXY must be true, false, a number/,
  );
});

test('origins are read in the spelling that browsers use, and are refused when they are none', () => {
  expect(corsOrigins('https://Desk.Example.com/, https://b.example:443')).toEqual([
    'https://desk.example.com',
    'https://b.example',
  ]);
  for (const value of ['*', 'desk.example.com', 'https://a.example/x', 'https://me:pass@a.example']) {
    expect(() => loadConfig(gatewaySettings, { CORS_ORIGIN: value })).toThrow(/^CORS_ORIGIN must be origins such as/);
  }
});

test('the README names every setting with its default', () => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  for (const { key, default: value } of describeSettings(gatewaySettings)) {
    expect(readme).toMatch(new RegExp(`\\| \`${key}\` +\\| ${value}`));
  }
});
