import { messageOf, valueWithin } from '@switchboard/kernel';
import type { TObject } from 'typebox';
import { JobRunner } from './jobs';
import { reportParked } from './parked-messages';
import type { Platform } from './platform';
import type { Operation, ServiceDefinition, ServiceParts } from './service';
import { checkTopology } from './topology';

/**
 * How long handlers and jobs in flight may take to finish at shutdown; milliseconds. With the HTTP drain before, the flush and the
 * closing of the broker's connection after it, a whole shutdown fits into the time that `runProcess` gives it.
 */
const DRAIN_MS = 15_000;

/** One wired service: started and stopped in the same order everywhere. */
export class ServiceRuntime {
  private readonly stopSignal = new AbortController();
  private started = false;
  private busStarted = false;

  private constructor(
    readonly name: string,
    private readonly platform: Platform,
    private readonly parts: ServiceParts,
    private readonly jobs: JobRunner,
  ) {}

  /** Wires the service and registers its consumers. @throws WiringError when the parts do not fit. */
  static async create<S extends TObject, Config>(
    definition: ServiceDefinition<S, Config>,
    platform: Platform,
    config: Config,
  ): Promise<ServiceRuntime> {
    const parts = await definition.wire(platform, config);
    for (const consumer of parts.consumers ?? []) {
      checkTopology(consumer);
      platform.bus.consume(consumer);
      reportParked(platform.metrics, { queue: consumer.queue, bus: platform.bus });
    }
    for (const rpc of parts.rpcs ?? []) platform.bus.serve(rpc);
    return new ServiceRuntime(definition.name, platform, parts, new JobRunner(parts.jobs ?? [], platform.logger));
  }

  /**
   * Resolves when collections and listeners are ready and, if the service needs it, the broker answers. A database that goes away
   * meanwhile is waited for, as one that is not there yet.
   */
  async start(): Promise<void> {
    const { database } = this.platform;
    const { signal } = this.stopSignal;
    await database.whenAvailable(() => database.ensure(this.parts.collections), signal);
    await database.whenAvailable(async () => this.parts.start?.(), signal);
    const bus = this.platform.bus.start().then(() => {
      this.busStarted = true;
      if (!this.stopping) this.jobs.start();
    });
    if (this.parts.needsBroker === false)
      bus.catch(error => this.platform.logger.error({ reason: messageOf(error) }, 'bus did not start'));
    else await bus;
    this.started = true;
  }

  private get stopping(): boolean {
    return this.stopSignal.signal.aborted;
  }

  async unreadyReason(): Promise<string | undefined> {
    if (this.stopping) return 'stopping';
    if (!this.started) return 'starting';
    const database = await this.platform.database.unreadyReason();
    if (database) return database;
    if (this.parts.needsBroker !== false) {
      if (!this.busStarted) return 'broker: not connected yet';
      const reason = await this.platform.bus.unreadyReason();
      if (reason) return `broker: ${reason}`;
    }
    return this.parts.unreadyReason?.();
  }

  /** What operators may have it do, once it has started. */
  operation(name: string): Operation | undefined {
    return this.started ? this.parts.operations?.[name] : undefined;
  }

  /** Not ready → take no new work → finish in flight (bounded) → publish what is in the outbox → release resources. */
  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopSignal.abort();
    await this.parts.drain?.();
    // At the same time, so that a long job does not go on taking deliveries, nor a stuck one keep the process.
    await Promise.all([this.stopJobs(), this.platform.bus.stop({ drainMs: DRAIN_MS })]);
    await this.parts.stop?.();
  }

  private async stopJobs(): Promise<void> {
    const state = await valueWithin(DRAIN_MS, this.jobs.stop(), 'late');
    if (state === 'late') this.platform.logger.warn({ drainMs: DRAIN_MS }, 'a job did not finish in time and is left');
  }
}
