import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@switchboard/testing';
import { Program } from '../src';

test.each([
  ['deploy/standalone/dist/main.js', /npm start/],
  ['deploy/distributed/dist/main.js', /npm run start:distributed/],
  ['deploy/demo/dist/main.js', /npm run demo/],
  ['deploy/cli/dist/main.js', /npm run switchboard -- <command>/],
  ['libs/embedded-mongo/dist/cli.js', /npm run store/],
  ['services/audit/dist/commands/verify-cli.js', /audit:verify/],
  ['services/audit/dist/commands/key-cli.js', /audit:key/],
  ['services/gateway/dist/commands/create-admin-cli.js', /create-admin/],
  ['services/classifier/training/dist/commands/train.js', /npm run train/],
  ['deploy/proof/crash/dist/cli.js', /npm run crash-points/],
  ['deploy/tools/dist/generate-cli.js', /npm run generate/],
  ['deploy/tools/dist/new-service-cli.js', /npm run new:service/],
])('%s has a --help', async (script, usage) => {
  const program = Program.run(script, ['--help']);
  expect(await program.exit()).toBe(0);
  expect(program.output).toMatch(usage);
});

test('the demo sends its tickets and ends with a table in which nothing is missing', async () => {
  const demo = Program.run('deploy/demo/dist/main.js', ['--count', '24']);
  expect(await demo.exit()).toBe(0);
  const count = (row: string) => Number(new RegExp(`^${row}\\s+(\\d+)$`, 'm').exec(demo.output)?.[1]);
  expect([count('tickets'), count('classified')]).toEqual([24, 24]);
  expect(count('assigned') + count('waiting')).toBe(24);
  expect(count('mailed')).toBe(24 + count('assigned'));
}, 120_000);

test('the store runs alone on a port, and ends with 0', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-store-'));
  const port = await freePort();
  const store = Program.run('libs/embedded-mongo/dist/cli.js', ['--port', String(port), '--data-dir', folder]);
  try {
    await store.says(new RegExp(`MONGODB_URI=mongodb://switchboard:[\\w-]{32}@127\\.0\\.0\\.1:${port}/switchboard`));
    expect(await store.stop()).toBe(0);
  } finally {
    await store.stop('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
});
