import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Program } from '@switchboard/e2e';
import { silentLogger } from '@switchboard/kernel';
import { Database, ticketsCollection } from '@switchboard/persistence';
import { aTicket, freePort } from '@switchboard/testing';

const ADMIN = { email: 'ada@example.com', password: 'a very good password' };

let dataDir: string;
let program: Program;
let opsPort: string;
let url: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-stats-'));
  opsPort = String(await freePort());
  program = Program.run('deploy/standalone/dist/main.js', [], {
    PORT: String(await freePort()),
    OPS_PORT: opsPort,
    DATA_DIR: dataDir,
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  });
  [url] = await program.says(/http:\/\/127\.0\.0\.1:\d+/);
}, 60_000);
afterAll(async () => {
  await program.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const rebuild = async (...args: string[]): Promise<readonly [number | string, string]> => {
  const command = Program.run('deploy/cli/dist/main.js', ['stats', 'rebuild', ...args], { OPS_PORT: opsPort });
  return [await command.exit(), command.output];
};

/** As a restore or a hand in the database: nobody is told, and nothing says when. */
async function writePast(change: (database: Database) => Promise<unknown>): Promise<void> {
  const uri = await readFile(join(dataDir, 'store-address'), 'utf8');
  const database = await Database.connect({ uri, appName: 'test', logger: silentLogger() });
  await change(database);
  await database.close();
}

test('a number that is broken is found by a check, and mended by a rebuild', async () => {
  const { accessToken } = await new Client(url).ok<{ accessToken: string }>('POST', '/auth/login', ADMIN);
  const ada = new Client(url, accessToken);
  const total = async () => (await ada.ok<{ total: number }>('GET', '/tickets/stats')).total;
  const ticket = aTicket({ createdAt: new Date('2026-01-01T00:00:00Z') });
  expect(await rebuild('--check')).toEqual([0, expect.stringContaining('0 tickets, 0 were not as in the database')]);

  await writePast(database => database.model(ticketsCollection).insertMany([ticket]));
  expect(await total()).toBe(0);
  const [checked, found] = await rebuild('--check');
  expect(checked).toBe(1);
  expect(found).toContain(`1 tickets, 1 were not as in the database: ${ticket._id}; rebuild to mend`);
  expect(found).toContain('the numbers are NOT those of the database');

  expect(await rebuild()).toEqual([0, expect.stringMatching(/mended[^]*those that the database counts/)]);
  expect(await total()).toBe(1);
  expect((await rebuild('--check', '--json'))[0]).toBe(0);
}, 60_000);

test('it says when no gateway answers, and what it does not understand', async () => {
  const [code, output] = await rebuild('--url', `http://127.0.0.1:${await freePort()}`);
  expect([code, output]).toEqual([2, expect.stringContaining('No gateway answers at http://127.0.0.1')]);
  expect((await rebuild('--mend'))[0]).toBe(2);
  expect(await rebuild('--help')).toEqual([0, expect.stringContaining('--check')]);
}, 60_000);
