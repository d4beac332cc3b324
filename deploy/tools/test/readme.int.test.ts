import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { renderSettingsTable, replaceSection } from '../src';

const root = resolve(__dirname, '../../..');

test('the settings table of docs/settings.md is what the schemas say', async () => {
  await promisify(execFile)(process.execPath, [join(root, 'deploy/tools/dist/docs-cli.js'), '--check']);
});

test('every key has a row, and a default that differs between readers is named with its reader', () => {
  const table = renderSettingsTable();
  expect(table).toMatch(/^\| `AMQP_URL` \| required \|/m);
  expect(table).toMatch(/^\| `HOST` \| standalone: 127\.0\.0\.1; gateway: 0\.0\.0\.0 \|/m);
});

test('README.md stays readable in one sitting', async () => {
  expect((await readFile(join(root, 'README.md'), 'utf8')).split('\n').length).toBeLessThanOrEqual(151);
});

test('a text without the section says what to add', () => {
  expect(() => replaceSection('text', 'settings', 'x')).toThrow(/Add both lines/);
});
