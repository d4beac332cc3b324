import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { renderConformanceList, renderSettingsTable, replaceSection } from '../src';

const root = resolve(__dirname, '../../..');

test('what is generated is current: topology, manifests, references, tables', async () => {
  await promisify(execFile)(process.execPath, [join(root, 'deploy/tools/dist/generate-cli.js'), '--check']);
});

test('every key has a row, and a default that differs between readers is named with its reader', () => {
  const table = renderSettingsTable();
  expect(table).toMatch(/^\| `AMQP_URL` \| required \|/m);
  expect(table).toMatch(/^\| `HOST` \| standalone: 127\.0\.0\.1; gateway: 0\.0\.0\.0 \|/m);
});

test('every behaviour of the conformance suite is listed, and there are enough of them', async () => {
  const list = await renderConformanceList(root);
  const behaviours = list.split('\n').filter(line => line.startsWith('- '));
  expect(behaviours.length).toBeGreaterThanOrEqual(25);
  expect(new Set(behaviours).size).toBe(behaviours.length);
  expect(list).toContain('- delivers in the order of publication');
});

test('a text without the section says what to add', () => {
  expect(() => replaceSection('text', 'settings', 'x')).toThrow(/Add both lines/);
});
