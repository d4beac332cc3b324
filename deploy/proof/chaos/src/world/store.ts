import { type ChildProcess, exec, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { socketPath, socketUri } from '@switchboard/embedded-mongo';
import { eventually, withDatabase } from '@switchboard/testing';
import { connect } from 'node:net';

/** The store of this run: the embedded one as a process of its own, or a given one. */
export interface Store {
  /** With the database name. */
  readonly uri: string;
  readonly restartable: boolean;
  /** @returns a note. */
  restart(pauseMs: number): Promise<string>;
  stop(): Promise<void>;
}

/** Somebody else's store; it is restarted by a command, or not at all. */
export class GivenStore implements Store {
  readonly uri: string;

  constructor(
    server: string,
    database: string,
    private readonly command: string | undefined,
  ) {
    this.uri = withDatabase(server, database);
  }

  get restartable(): boolean {
    return this.command !== undefined;
  }

  async restart(): Promise<string> {
    const from = Date.now();
    await promisify(exec)(this.command ?? '', { timeout: 60_000 });
    return `the command took ${Date.now() - from} ms`;
  }

  async stop(): Promise<void> {
    // Not ours.
  }
}

/** `npm run store` in a folder of this run; its data are as durable as a user's. */
export class OwnStore implements Store {
  readonly restartable = true;
  readonly uri: string;
  private child: ChildProcess | undefined;

  private readonly socket: string;

  private constructor(
    database: string,
    private readonly directory: string,
  ) {
    this.socket = socketPath(join(directory, 'store'), 'store.sock');
    this.uri = `${socketUri(this.socket)}${database}`;
  }

  static async start(database: string, directory: string): Promise<OwnStore> {
    const store = new OwnStore(database, directory);
    await store.up();
    return store;
  }

  async restart(pauseMs: number): Promise<string> {
    const from = Date.now();
    await this.end('SIGKILL');
    await sleep(pauseMs);
    await this.up();
    return `away for ${Date.now() - from} ms`;
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async up(): Promise<void> {
    const script = join(dirname(require.resolve('@switchboard/embedded-mongo')), 'cli.js');
    const log = openSync(join(this.directory, 'store.log'), 'a');
    const args = [script, '--socket', '--data-dir', join(this.directory, 'store')];
    this.child = spawn(process.execPath, args, { stdio: ['ignore', log, log], env: { PATH: process.env['PATH'] } });
    closeSync(log);
    await eventually(() => isOpen(this.socket), { timeoutMs: 30_000, everyMs: 50 });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise(resolve => child.once('close', resolve));
    child.kill(signal);
    await gone;
  }
}

function isOpen(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(path, () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
