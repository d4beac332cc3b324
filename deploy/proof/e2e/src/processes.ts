import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { eventually } from '@switchboard/testing';

/** The checkout: all commands are run from here, as a newcomer would. */
export const ROOT = resolve(__dirname, '../../../..');

/** A process of ours under test, with everything that it printed. */
export class Program {
  private printed = '';
  private readonly ended: Promise<number | NodeJS.Signals>;

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    this.ended = new Promise(done => child.once('close', (code, signal) => done(signal ?? code ?? -1)));
  }

  /** @param script JavaScript file relative to the checkout, e.g. `deploy/standalone/dist/main.js`. */
  static run(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Program {
    // Nothing of the environment but what a program needs to run at all: settings of the test run must not leak in.
    const base = { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_OPTIONS: '' };
    return new Program(spawn(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, env: { ...base, ...env } }));
  }

  get output(): string {
    return this.printed;
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  /** Exit code, or the signal that ended it. */
  exit(): Promise<number | NodeJS.Signals> {
    return this.ended;
  }

  /** Waits until it has printed something that fits. @throws with all output when it ends first or takes too long. */
  async says(pattern: RegExp, timeoutMs = 60_000): Promise<RegExpMatchArray> {
    return eventually(
      () => {
        const match = this.printed.match(pattern);
        if (!match) throw new Error(`${pattern} was not printed; this was:\n${this.printed}`);
        return match;
      },
      { timeoutMs },
    );
  }

  /** SIGTERM; resolves with the exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals> {
    this.child.kill(signal);
    return this.ended;
  }

  /** Resident memory, bytes; Linux only, undefined elsewhere. */
  async residentBytes(): Promise<number | undefined> {
    const status = await readFile(`/proc/${this.pid}/status`, 'utf8').catch(() => '');
    const kib = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
    return kib ? Number(kib) * 1024 : undefined;
  }
}
