import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, messageOf } from '@switchboard/kernel';
import type { Job } from './service';

/** Runs jobs until stopped. */
export class JobRunner {
  private readonly abort = new AbortController();
  private readonly loops: Promise<void>[] = [];

  constructor(
    private readonly jobs: readonly Job[],
    private readonly logger: Logger,
  ) {}

  start(): void {
    for (const job of this.jobs) this.loops.push(this.loop(job));
  }

  /** Resolves when no run is under way any more. */
  async stop(): Promise<void> {
    this.abort.abort();
    await Promise.all(this.loops);
  }

  private async loop(job: Job): Promise<void> {
    const { signal } = this.abort;
    while (!signal.aborted) {
      await sleep(job.everyMs * (0.8 + 0.4 * Math.random()), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      await job.run(signal).catch(error => {
        if (!signal.aborted) this.logger.warn({ job: job.name, reason: messageOf(error) }, 'job failed; it runs again');
      });
    }
  }
}
