import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TestSystem } from '@switchboard/testing';
import { Client } from './support/client';
import { startGateway } from './support/gateway';

const SCRIPT = 'console.log("the page")';

let folder: string;
let system: TestSystem;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchboard-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Switchboard</title>');
  await writeFile(join(folder, 'assets/main-abc123.js'), SCRIPT);
  await writeFile(join(folder, 'assets/main-abc123.js.gz'), gzipSync(SCRIPT));
  system = await TestSystem.create();
  ({ url } = await startGateway(system, {}, { page: folder }));
}, 60_000);
afterAll(async () => {
  await system.stop();
  await rm(folder, { recursive: true });
});

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (path: string, headers = {}) => new Client(url).get(path, headers);

test('the page is at / and at every address of its own, asked for anew each time, and runs nothing but its own files', async () => {
  for (const path of ['/', '/tickets/TKT-20261130-ABC123', '/invitation?token=x', '/reset?token=x', '/sign-in']) {
    const { status, headers, json } = await get(path, browser);
    expect({ path, status, json }).toEqual({ path, status: 200, json: expect.stringContaining('<title>Switchboard') });
    expect(headers.get('cache-control')).toBe('no-cache');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  }
});

test('files whose name changes with their content are kept for ever, and sent as small as they lie there', async () => {
  const { status, headers, json } = await get('/assets/main-abc123.js', { 'accept-encoding': 'gzip, br' });
  expect({ status, json }).toEqual({ status: 200, json: SCRIPT });
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(headers.get('content-encoding')).toBe('gzip');
  const again = await get('/assets/main-abc123.js', { 'if-none-match': headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
});

test.each([
  '/api/v1/nothing',
  '/api/nothing',
  '/mail',
  '/assets/main-gone.js',
  '/robots.txt',
  '/.well-known/nothing',
  '/metrics',
])('%s is no part of the page and stays a problem document', async path => {
  const { status, headers } = await get(path, browser);
  expect({ status, type: headers.get('content-type') }).toEqual({
    status: 404,
    type: 'application/problem+json; charset=utf-8',
  });
});

test('a program that asks for an address of the page learns that the API has none there', async () => {
  const { status, json } = await get('/tickets', { accept: 'application/json' });
  expect(status).toBe(404);
  expect(json).toMatchObject({ code: 'not_found' });
});
