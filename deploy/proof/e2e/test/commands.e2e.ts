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

test('the demo tells a day, ends by itself, and with a trail that is intact', async () => {
  const demo = Program.run('deploy/demo/dist/main.js', ['--count', '4']);
  expect(await demo.exit()).toBe(0);
  expect(demo.output).toMatch(
    /audit:verify`: \d+ entries in \d+ chains, intact\.\s+That was a day of a desk, in \d+ s\.\n$/,
  );
  const [, url = ''] = /Switchboard at (\S+);/.exec(demo.output) ?? [];
  await expect(fetch(url)).rejects.toThrow();
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
