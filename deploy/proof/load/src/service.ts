import { Program } from '@switchboard/e2e';
import { eventually } from '@switchboard/testing';
import { peakBytes } from './memory';

/** One process of the installation under load, with what it was over all its restarts. */
export class Service {
  private program: Program;
  private peak = 0;
  private readonly counted = new Map<string, number>();

  constructor(
    readonly name: string,
    private readonly script: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.program = Program.run(script, [], env);
  }

  get opsUrl(): string {
    return `http://127.0.0.1:${this.env['OPS_PORT']}`;
  }

  /** On which the API is, for a gateway. */
  get url(): string {
    return `http://127.0.0.1:${this.env['PORT']}`;
  }

  /** @throws with what it printed when it does not get ready. */
  async ready(): Promise<void> {
    const check = async () => (await fetch(`${this.opsUrl}/readyz`).catch(() => undefined))?.status === 200;
    await eventually(check, { timeoutMs: 120_000, everyMs: 100 }).catch(() => {
      throw new Error(`${this.name} did not get ready:\n${this.program.output}`);
    });
  }

  /** SIGTERM. @throws when it does not end with 0. */
  async stop(): Promise<void> {
    await this.look();
    const code = await this.program.stop();
    if (code !== 0) throw new Error(`${this.name} ended with ${code}:\n${this.program.output.slice(-4_000)}`);
  }

  async restart(): Promise<void> {
    await this.stop();
    for (const key of ['redelivered', 'published']) this.counted.set(key, this.count(key));
    this.latest = {};
    this.program = Program.run(this.script, [], this.env);
    await this.ready();
  }

  /** Peak resident memory of any of its processes so far; bytes. */
  async peakBytes(): Promise<number> {
    this.peak = Math.max(this.peak, await peakBytes(this.program.pid));
    return this.peak;
  }

  /** What a counter has counted over all restarts, as of the last look. */
  count(key: string): number {
    return (this.counted.get(key) ?? 0) + (this.latest[key] ?? 0);
  }

  private latest: Record<string, number> = {};

  /** Reads memory and counters. */
  async look(): Promise<void> {
    await this.peakBytes();
    const text = await (await fetch(`${this.opsUrl}/metrics`).catch(() => undefined))?.text();
    if (text === undefined) return;
    const sum = (metric: string) =>
      [...text.matchAll(new RegExp(`^${metric}(?:\\{[^}]*\\})? (\\d+)`, 'gm'))].reduce(
        (all, [, n]) => all + Number(n),
        0,
      );
    this.latest = {
      redelivered: sum('switchboard_events_redelivered_total'),
      published: sum('switchboard_events_published_total'),
    };
  }
}
