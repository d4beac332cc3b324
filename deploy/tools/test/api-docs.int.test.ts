import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transform } from '@swc/core';
import { Program, ROOT } from '@switchboard/e2e';
import { freePort } from '@switchboard/testing';

const run = promisify(execFile);
const RITA = { email: 'rita@example.com', password: 'correct horse battery', name: 'Rita Requester' };

let dataDir: string;
let desk: Program;
let url: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'switchboard-api-docs-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const env = { PORT: String(port), OPS_PORT: String(await freePort()), DATA_DIR: dataDir };
  desk = Program.run('deploy/standalone/dist/main.js', [], env);
  await desk.says(/Switchboard is ready/);
  const headers = { 'content-type': 'application/json' };
  const signUp = { method: 'POST', headers, body: JSON.stringify(RITA) };
  expect((await fetch(`${url}/api/v1/auth/signup`, signUp)).status).toBe(201);
}, 60_000);
afterAll(async () => {
  await desk.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function examples(file: string, language: string): Promise<string[]> {
  const text = await readFile(join(ROOT, file), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code);
}

/** From the checkout's folder, where the client is found by its name. */
async function runTypeScript(code: string): Promise<string> {
  const script = await transform(code, { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' } });
  const addressed = script.code.replaceAll('http://127.0.0.1:3000', url);
  return (await run(process.execPath, ['--input-type=module', '-e', addressed], { cwd: ROOT, timeout: 30_000 })).stdout;
}

test('what docs/api.md says to type in a shell opens a ticket and finds it', async () => {
  const [first = ''] = await examples('docs/api.md', 'sh');
  const { stdout } = await run('bash', ['-euc', first.replace('http://127.0.0.1:3000', url)], { timeout: 30_000 });
  expect(stdout).toContain('"title":"VPN drops every hour"');
  expect(stdout).toMatch(/"items":\[\{.*"number":"TKT-/);
});

test('its first program opens a ticket, lists it, and is refused by name', async () => {
  const [first = ''] = await examples('docs/api.md', 'ts');
  const printed = await runTypeScript(first);
  expect(printed).toMatch(/^TKT-\S+ "\d+"$/m);
  expect(printed).toMatch(/^TKT-\S+ VPN drops every hour$/m);
  expect(printed).toContain('404 not_found');
});

test('its second program is told of a ticket over the live line', async () => {
  const [, second = ''] = await examples('docs/api.md', 'ts');
  expect(await runTypeScript(second)).toMatch(/^ticket\.\w+ TKT-/m);
});

test('the program in the README of the client does what it says', async () => {
  const [only = ''] = await examples('libs/client/README.md', 'ts');
  expect(await runTypeScript(only)).toMatch(/^TKT-\S+ /m);
});
