import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownEnvironment } from './environment';

/** A Switchboard to send things to. */
export interface Instance {
  url: string;
  email: string;
  password: string;
  /** Where its data are, if the demo started it. */
  dataDir?: string;
  /** Ends it, if the demo started it. */
  stop(): Promise<void>;
}

const SCRIPT = resolve(__dirname, '../../standalone/dist/main.js');

/** Starts a standalone Switchboard of its own, with its data in a temporary folder. */
export async function startInstance(port?: number): Promise<Instance> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-demo-'));
  const email = 'admin@demo.example';
  const password = randomBytes(18).toString('base64url');
  const url = `http://127.0.0.1:${port ?? (await freePort())}`;
  const child = spawn(process.execPath, [SCRIPT], {
    env: ownEnvironment({
      PORT: new URL(url).port,
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      OPS_PORT: '0',
      ADMIN_EMAIL: email,
      ADMIN_PASSWORD: password,
      RATE_LIMIT: 'off',
      MAILS_PER_RECIPIENT_PER_HOUR: '1000',
      LOG_LEVEL: 'warn',
    }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  const deadline = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error('The Switchboard that the demo started did not become ready; its messages are above.');
    }
    await sleep(100);
  }
  return { url, email, password, dataDir, stop };
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`).catch(() => undefined);
  await response?.arrayBuffer();
  return response?.status === 200;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  return port;
}
