import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSettings, loadConfig } from '@switchboard/kernel';
import { gatewaySettings, listOf, trustProxy } from './config';

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

test('the README names every setting with its default', () => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  for (const { key, default: value } of describeSettings(gatewaySettings)) {
    expect(readme).toMatch(new RegExp(`\\| \`${key}\` +\\| ${value}`));
  }
});
