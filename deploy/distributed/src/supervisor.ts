import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlannedProcess } from './plan';

/** A process that lived shorter than this is restarted more slowly each time; milliseconds. */
const STABLE_MS = 10_000;
const MAX_PAUSE_MS = 10_000;

/** Keeps processes running: what ends is started again, until stop. */
export class Supervisor {
  private readonly children = new Map<string, ChildProcess>();
  private readonly loops: Promise<void>[] = [];
  private stopping = false;

  constructor(
    private readonly processes: readonly PlannedProcess[],
    private readonly print: (line: string) => void,
  ) {}

  start(): void {
    for (const planned of this.processes) this.loops.push(this.keep(planned));
  }

  /** Asks every process to drain and end; resolves when all have ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const child of this.children.values()) child.kill('SIGTERM');
    await Promise.all(this.loops);
  }

  private async keep(planned: PlannedProcess): Promise<void> {
    for (let failures = 0; !this.stopping;) {
      const startedAt = Date.now();
      const code = await this.run(planned);
      if (this.stopping) return;
      failures = Date.now() - startedAt > STABLE_MS ? 1 : failures + 1;
      const pause = Math.min(MAX_PAUSE_MS, 500 * 2 ** (failures - 1));
      this.print(`${planned.name} | ended (${code}); starts again in ${pause} ms`);
      await sleep(pause);
    }
  }

  private run({ name, script, env }: PlannedProcess): Promise<string> {
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.children.set(name, child);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', line => this.print(`${name} | ${line}`));
    }
    return new Promise(resolve => {
      child.once('error', error => resolve(error.message));
      child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
  }
}
