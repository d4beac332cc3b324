import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Report } from '../src';

const amqpUrl = process.env['AMQP_URL'];
const withBroker = amqpUrl ? test : test.skip;
if (!amqpUrl) process.stdout.write('chaos: left out, AMQP_URL names no RabbitMQ\n');

const main = resolve(__dirname, '../dist/main.js');

withBroker(
  'a small run with a fault of each possible kind keeps every promise',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'chaos-test-'));
    const file = join(directory, 'report.json');
    try {
      const flags = [
        '--tickets',
        '120',
        '--rate',
        '15',
        '--seed',
        '4',
        '--density',
        '9',
        '--store',
        'own',
        '--json',
        file,
      ];
      const ended = await promisify(execFile)(process.execPath, [main, ...flags], {
        env: process.env,
        timeout: 420_000,
      }).catch((error: { stdout?: string; stderr?: string }) => error);
      const report = JSON.parse(
        await readFile(file, 'utf8').catch(() => {
          throw new Error(`no report:\n${ended.stdout}\n${ended.stderr}`);
        }),
      ) as Report;
      const broken = report.invariants.filter(({ kept }) => !kept);
      expect({ broken, exhibits: report.exhibits }).toEqual({ broken: [], exhibits: [] });
      expect(report.ok).toBe(true);
      expect(report.tickets).toEqual({ submitted: 120, stored: 120 });
      const done = report.faults.filter(one => one.done > 0).map(({ kind }) => kind);
      expect(done).toEqual(['kill', 'pause', 'disconnect', 'unplug', 'restart-store', 'redeliver', 'poison']);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
  // A bound for what hangs; on two free cores it takes a tenth of that.
  430_000,
);

test('a wrong flag ends with 2 and a sentence', async () => {
  const failed = await promisify(execFile)(process.execPath, [main, '--tickets', 'many']).catch(error => error);
  expect(failed).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--tickets must be a whole number/) });
});
