import { AsyncLocalStorage } from 'node:async_hooks';
import { openSync, writeSync } from 'node:fs';
import type { CrashPlan, JournalLine } from './plan';

/** The work that one delivery or one request causes, to the last outbox removal. */
export interface Flow {
  readonly id: string;
  /** How often each boundary was passed. */
  readonly passed: Map<string, number>;
}

/**
 * Knows which flow is at work, writes each boundary that it passes into the journal, and ends the process at the one that the plan
 * names. What belongs to no flow (heartbeats, sweeps, reconcilers, health checks) has no boundaries: that is what keeps labels the
 * same from run to run.
 */
export class Tracker {
  private readonly storage = new AsyncLocalStorage<Flow>();
  private readonly open = new Set<Flow>();
  private readonly writers = new Map<string, Flow>();
  private readonly journal: number;

  constructor(private readonly plan: CrashPlan) {
    this.journal = openSync(plan.journal, 'a');
  }

  begin(id: string): Flow {
    const flow = { id, passed: new Map<string, number>() };
    this.open.add(flow);
    return flow;
  }

  /** Everything that `action` sets in motion belongs to the flow. */
  within<T>(flow: Flow, action: () => T): T {
    return this.storage.run(flow, action);
  }

  get current(): Flow | undefined {
    return this.storage.getStore();
  }

  /** An event was written into an outbox: whoever publishes and removes it, does so for this flow. */
  wrote(event: string, flow: Flow): void {
    this.writers.set(event, flow);
  }

  writerOf(event: string): Flow | undefined {
    return this.writers.get(event);
  }

  /**
   * For callbacks of connections that are used again and again, whose context is that of their first use: the only flow that is not
   * settled, if there is exactly one.
   */
  get atWork(): Flow | undefined {
    const [only, ...others] = this.open;
    return others.length === 0 ? only : undefined;
  }

  /** The delivery was answered, the request too. The outbox may still be at work. */
  settled(flow: Flow): void {
    this.open.delete(flow);
  }

  /** @param changed whether something outside this process has just become different, as far as it can know. */
  boundary(flow: Flow | undefined, name: string, changed = false): void {
    if (!flow) return;
    const times = (flow.passed.get(name) ?? 0) + 1;
    flow.passed.set(name, times);
    const label = times === 1 ? name : `${name} (${times})`;
    this.write({ kind: 'boundary', flow: flow.id, label, changed });
    const { target } = this.plan;
    if (target?.flow !== flow.id || target.label !== label) return;
    this.write({ kind: 'killed', flow: flow.id, label });
    // The signal is delivered before the system call returns: nothing after this line is executed.
    process.kill(process.pid, 'SIGKILL');
  }

  published(event: string): void {
    this.write({ kind: 'published', event });
  }

  connected(port: number): void {
    this.write({ kind: 'connected', port });
  }

  /** Synchronously: what is written is there even if the next thing is the end. */
  private write(line: JournalLine): void {
    writeSync(this.journal, `${JSON.stringify(line)}\n`);
  }
}
