import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually, freePort } from '@switchboard/testing';

const ROOT = resolve(__dirname, '../../..');
const PASSWORD = 'correct horse battery';

/** Somebody who calls the API beside the browser. */
export interface Caller {
  readonly email: string;
  readonly password: string;
  ask<T = { id: string; number: string }>(method: string, path: string, body?: unknown): Promise<T>;
}

interface Running {
  readonly url: string;
  readonly admin: Caller;
  readonly child: ChildProcess;
  readonly dataDir: string;
}

/** A Switchboard of its own, as `npm start` starts it. */
export class Desk {
  private started: Running | undefined;

  private get running(): Running {
    if (!this.started) throw new Error('The desk is opened before all tests, not earlier.');
    return this.started;
  }

  get url(): string {
    return this.running.url;
  }

  get admin(): Caller {
    return this.running.admin;
  }

  /**
   * @param prepare makes what is found in the data folder at the start.
   * @param settings beside those that every such desk has.
   */
  async open(
    prepare?: (dataDir: string) => Promise<void>,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-page-'));
    await prepare?.(dataDir);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const email = 'ada@example.com';
    const child = spawn(process.execPath, [join(ROOT, 'deploy/standalone/dist/main.js')], {
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        PORT: String(port),
        OPS_PORT: '0',
        DATA_DIR: dataDir,
        RATE_LIMIT: 'off',
        ADMIN_EMAIL: email,
        ADMIN_PASSWORD: PASSWORD,
        ...settings,
      },
    });
    await new Promise<void>((ready, failed) => {
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          printed += chunk.toString();
          if (printed.includes('is ready')) ready();
        });
      child.once('exit', () => failed(new Error(`it did not start:\n${printed}`)));
    });
    this.started = { url, child, dataDir, admin: await signIn(url, email, PASSWORD) };
  }

  async person(name: string, role: 'user' | 'agent', fields: object = {}): Promise<Caller> {
    const email = `${randomUUID()}@example.com`;
    await this.admin.ask('POST', '/users', { email, name, role, password: PASSWORD, ...fields });
    return signIn(this.url, email, PASSWORD);
  }

  /** How the store is reached past Switchboard. */
  storeUri(): Promise<string> {
    return readFile(join(this.running.dataDir, 'store-address'), 'utf8');
  }

  /** The address that the newest mail to somebody leads to. */
  async linkMailedTo(email: string): Promise<string> {
    const folder = join(this.running.dataDir, 'mail');
    return eventually(async () => {
      const files = (await readdir(folder).catch(() => [])).filter(file => file.endsWith('.eml')).sort();
      const mails = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
      const mail = mails.filter(text => text.includes(email)).at(-1);
      const plain = mail?.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
      return plain && new RegExp(`${this.url}/\\S+\\?token=[\\w.~-]+`).exec(plain)?.[0];
    });
  }

  async close(): Promise<void> {
    if (!this.started) return;
    const { child, dataDir } = this.started;
    const ended = new Promise(done => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function signIn(url: string, email: string, password: string): Promise<Caller> {
  const { accessToken } = await ask<{ accessToken: string }>(url, undefined, 'POST', '/auth/login', {
    email,
    password,
  });
  return { email, password, ask: (method, path, body) => ask(url, accessToken, method, path, body) };
}

async function ask<T>(
  url: string,
  token: string | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
