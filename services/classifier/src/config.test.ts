import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, describeSettings, loadConfig } from '@switchboard/kernel';
import { settings } from './config';

test('nothing has to be set', () => {
  expect(loadConfig(settings, {})).toMatchObject({ GEMINI_MODEL: 'gemini-3.5-flash-lite', GEMINI_TIMEOUT_MS: 8_000 });
});

test.each(['CLASSIFY_PREVIEW_MS', 'GEMINI_CONCURRENCY', 'GEMINI_BASE_URL', 'GEMINI_TEMPERATURE'])(
  'a wrong %s is named',
  key => {
    expect(() => loadConfig(settings, { [key]: 'much' })).toThrow(ConfigError);
    expect(() => loadConfig(settings, { [key]: 'much' })).toThrow(key);
  },
);

test('the README has every setting with its default', () => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  for (const { key, default: fallback } of describeSettings(settings)) {
    const row = readme.split('\n').find(line => line.startsWith(`| \`${key}\``));
    expect(row?.split('|')[2]?.replaceAll(/[`\s]/g, '')).toBe(fallback);
  }
});
