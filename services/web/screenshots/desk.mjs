import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const ADMIN = { email: 'admin@contoso.example', password: 'correct horse battery' };

const freePort = () =>
  new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** A Switchboard of its own. @param prepare makes what is found in the data folder at the start. */
export async function openDesk(prepare) {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-screenshots-'));
  await prepare?.(dataDir);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    OPS_PORT: '0',
    DATA_DIR: dataDir,
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'error',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  };
  const child = spawn(process.execPath, [join(ROOT, 'deploy/standalone/dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((ready, failed) => {
    child.stdout.on('data', chunk => String(chunk).includes('is ready') && ready());
    child.on('exit', code => failed(new Error(`the process ended with ${code}`)));
  });
  const close = async () => {
    child.removeAllListeners('exit');
    const ended = new Promise(done => child.once('exit', done));
    child.kill();
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url, admin: await signIn(url, ADMIN.email, ADMIN.password), close };
}

/** Somebody who calls the API. */
export async function signIn(url, email, password) {
  const { accessToken } = await ask(url, undefined, 'POST', '/auth/login', { email, password });
  return { email, password, api: (method, path, body) => ask(url, accessToken, method, path, body) };
}

async function ask(url, token, method, path, body) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 || response.status === 202 ? undefined : response.json();
}

/** Waits until something is as it should be. */
export async function until(get, fits) {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await get();
    if (fits(value)) return value;
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error('it did not come to be');
}
