import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '@switchboard/kernel';
import { eventually, freePort } from '@switchboard/testing';

const SERVER = [
  '/usr/lib/rabbitmq/bin/rabbitmq-server',
  '/usr/sbin/rabbitmq-server',
  '/usr/local/sbin/rabbitmq-server',
];
const START_MS = 60_000;

/** A RabbitMQ node of this run, in a folder and on ports of its own. */
export class OwnBroker {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly server: string,
    private readonly home: string,
    private readonly port: number,
    private readonly distributionPort: number,
  ) {}

  /** @throws ConfigError where RabbitMQ is not installed. */
  static async start(directory: string): Promise<OwnBroker> {
    const server = SERVER.find(existsSync);
    if (!server) {
      throw new ConfigError(
        `No RabbitMQ: set AMQP_URL=amqp://user:password@host:5672, or install rabbitmq-server (looked in ${SERVER.join(', ')}).`,
      );
    }
    const home = join(directory, 'rabbitmq');
    await mkdir(home, { recursive: true });
    const broker = new OwnBroker(server, home, await freePort(), await freePort());
    await broker.up();
    return broker;
  }

  get url(): string {
    return `amqp://guest:guest@127.0.0.1:${this.port}`;
  }

  /** `kill -9`, a pause, and a start on the same data. @returns a note. */
  async restart(pauseMs: number): Promise<string> {
    const from = Date.now();
    await this.kill();
    await sleep(pauseMs);
    await this.up();
    return `away for ${Date.now() - from} ms`;
  }

  async stop(): Promise<void> {
    await this.kill();
  }

  private async up(): Promise<void> {
    const { home } = this;
    const env = {
      PATH: process.env['PATH'],
      HOME: home,
      RABBITMQ_NODENAME: `chaos-${this.port}@localhost`,
      RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
      RABBITMQ_NODE_PORT: String(this.port),
      RABBITMQ_DIST_PORT: String(this.distributionPort),
      RABBITMQ_MNESIA_BASE: join(home, 'mnesia'),
      RABBITMQ_LOG_BASE: join(home, 'log'),
      RABBITMQ_ENABLED_PLUGINS_FILE: join(home, 'plugins'),
      RABBITMQ_CONFIG_FILE: join(home, 'none'),
      RABBITMQ_PID_FILE: join(home, 'pid'),
    };
    // Each quorum queue holds files open; in a process group of its own, because the server is a script around the real one.
    const script = `ulimit -n 20000 2> /dev/null; exec "$0" > "$HOME/out.log" 2>&1`;
    this.child = spawn('/bin/sh', ['-c', script, this.server], { env, stdio: 'ignore', detached: true });
    await eventually(() => answers(this.port), { timeoutMs: START_MS, everyMs: 100 });
  }

  private async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child?.pid) return;
    const gone = new Promise(resolve => child.once('close', resolve));
    const node = Number(await readFile(join(this.home, 'pid'), 'utf8').catch(() => ''));
    for (const pid of [node, -child.pid]) {
      try {
        if (pid) process.kill(pid, 'SIGKILL');
      } catch {
        // It was gone already.
      }
    }
    await gone;
  }
}

/** Whether a broker shakes hands: an open port alone says little. */
function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.write('AMQP\u0000\u0000\u0009\u0001', 'latin1'));
    const done = (ok: boolean) => (socket.destroy(), resolve(ok));
    socket.setTimeout(2_000, () => done(false));
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => resolve(false));
  });
}
