import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSettings, loadConfig } from '@switchboard/kernel';
import { settings } from './config';

it('needs no setting', () => {
  expect(loadConfig(settings, {})).toMatchObject({ ROUTER_CONCURRENCY: 8, ROUTER_RECONCILE_INTERVAL_MS: 15_000 });
});

it('names the setting that is wrong', () => {
  expect(() => loadConfig(settings, { ROUTER_CONCURRENCY: '0' })).toThrow('ROUTER_CONCURRENCY');
});

it('is documented as it is', () => {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8')
    .replace(/ +\|/g, ' |')
    .replace(/\| +/g, '| ');
  for (const { key, type, default: value, description } of describeSettings(settings)) {
    expect(readme).toContain(`| \`${key}\` | ${type} | ${value} | ${description} |`);
  }
});
