import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@switchboard/testing';
import { Program } from '../src';

const SECRET = 'pa#ssw0rd-of-bot';
const STANDALONE = 'deploy/standalone/dist/main.js';
const LAUNCHER = 'deploy/distributed/dist/main.js';
const NOTIFIER = 'services/notifier/dist/main.js';
const COMMANDS = ['services/gateway/dist/commands/create-admin-cli.js', 'services/audit/dist/commands/verify-cli.js'];
const AMQP_URL = 'amqp://127.0.0.1:1';
const MONGODB_URI = 'mongodb://127.0.0.1:1/switchboard';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-settings-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Everything that a process prints which can not start. */
async function refusal(script: string, env: NodeJS.ProcessEnv, args: string[] = []): Promise<string> {
  const program = Program.run(script, args, { DATA_DIR: dataDir, ...env });
  expect(await program.exit()).not.toBe(0);
  return program.output;
}

test.each([
  [STANDALONE, 'SMTP_URL', `smtp://bot:${SECRET}@127.0.0.1:2525`, {}],
  [STANDALONE, 'MONGODB_URI', `mongodb://bot:${SECRET}@db/switchboard`, {}],
  [LAUNCHER, 'AMQP_URL', `amqp://bot:${SECRET}@rabbit`, { MONGODB_URI }],
  [NOTIFIER, 'AMQP_URL', `amqp://bot:${SECRET}@rabbit`, { MONGODB_URI }],
  [NOTIFIER, 'MONGODB_URI', `mongodb://bot:${SECRET}@db/switchboard`, { AMQP_URL }],
  [NOTIFIER, 'SMTP_URL', `smtp://bot:${SECRET}@127.0.0.1`, { AMQP_URL, MONGODB_URI }],
])('%s: a password that is not encoded in %s is one sentence, without it', async (script, key, value, env) => {
  const output = await refusal(script, { ...env, [key]: value });
  expect(output).toMatch(new RegExp(`^${key} must have special characters .* percent-encoded .*\n$`));
  expect(output).not.toMatch(/pa#ss|ssw0rd|bot/);
});

test.each(COMMANDS)('%s: the same', async script => {
  const args = script.includes('create-admin') ? ['--email', 'a@example.com'] : [];
  const output = await refusal(script, { MONGODB_URI: `mongodb://bot:${SECRET}@db/switchboard` }, args);
  expect(output).toMatch(/^MONGODB_URI must have special characters .* percent-encoded .*\n$/);
  expect(output).not.toMatch(/pa#ss|ssw0rd|bot/);
});

test.each([
  [{ SMTP_URL: 'smtp://127.0.0.1:99999' }, /^SMTP_URL must have a port from 1 to 65535/],
  [{ MAIL_FROM: 'A <a@example.com>, B <b@example.com>' }, /^MAIL_FROM must be one address/],
  [{ PORT: '3000abc' }, /^PORT must be a whole number in decimal digits, from 1 to 65535/],
  [{ PORT: '70000' }, /^PORT must be a whole number/],
  [{ PUBLIC_URL: 'https://desk.example.com/path' }, /^PUBLIC_URL must have no path/],
  [{ CORS_ORIGIN: 'https://a.example.com,*' }, /^CORS_ORIGIN must be origins/],
  [{ TRUST_PROXY: '10.0.0.0/99' }, /^TRUST_PROXY must be true, false, a number/],
  [{ GEMINI_BASE_URL: `https://me:${SECRET}@gemini` }, /^GEMINI_BASE_URL must /],
])('%j is one sentence that names the setting, and leaves nothing behind', async (env, sentence) => {
  const output = await refusal(STANDALONE, { PORT: String(await freePort()), ...env });
  expect(output).toMatch(sentence);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).not.toContain('ssw0rd');
  expect(await readdir(dataDir)).toEqual([]);
});

test('nowhere to write mails to is said before the database is waited for', async () => {
  expect(await refusal(NOTIFIER, { AMQP_URL, MONGODB_URI, OPS_PORT: '0' })).toMatch(
    /^Mails have nowhere to go: set SMTP_URL .*\n$/,
  );
});
