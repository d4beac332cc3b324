import { setMaxListeners } from 'node:events';
import type { EventReader } from '@switchboard/contracts';
import { WiringError, type Clock, type Logger } from '@switchboard/kernel';
import { createParkingLot } from '../parking/create-parking-lot';
import type {
  AnyRpcDefinition,
  Bus,
  BusMetrics,
  ConsumerDefinition,
  OutboxEntry,
  OutboxSource,
  WatchDefinition,
} from './bus';
import { buildPipeline } from '../pipeline';
import { Relay } from '../relay/relay';
import type { ParkingLot } from '../parking/parking-lot';
import type { Depth, QueueSpec, Subscription, Transport } from '../transport';
import { InFlight } from './in-flight';
import { rpcResponder } from './rpc-server';
import { unwrap } from './rpc-reply';
import { announcement, watcherOf } from './watching';
import { checkLimits, checkName, queueOf } from './wiring';

export interface ServiceBusOptions {
  readonly transport: Transport;
  readonly service: string;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly metrics?: BusMetrics | undefined;
  readonly sweep: { readonly everyMs: number; readonly minAgeMs: number };
  readonly tiers: readonly number[];
  readonly immediateTries: number;
  readonly readEvent: EventReader;
  readonly alsoDeclare: readonly QueueSpec[];
}

/** After the abort signal, handlers that listen to it get this long to come to an end. Milliseconds. */
const ABORT_GRACE_MS = 1_000;

/** What does not leave in this time stays in its outbox, for the sweeper of the next process. Milliseconds. */
const FLUSH_MS = 5_000;

export class ServiceBus implements Bus {
  private readonly consumers: { definition: ConsumerDefinition; spec: QueueSpec }[] = [];
  private readonly rpcs: AnyRpcDefinition[] = [];
  private readonly watches: WatchDefinition[] = [];
  private readonly relay: Relay;
  private readonly inFlight = new InFlight();
  private readonly stopping = stopSignal();
  private subscriptions: Subscription[] = [];
  private state: 'new' | 'starting' | 'running' | 'stopping' = 'new';
  private stopped: Promise<void> | undefined;

  constructor(private readonly options: ServiceBusOptions) {
    this.relay = new Relay(options);
  }

  consume(definition: ConsumerDefinition): void {
    this.mustBeNew('consume');
    const spec = queueOf(
      definition,
      this.consumers.map(consumer => consumer.definition),
    );
    this.consumers.push({ definition, spec });
  }

  serve(definition: AnyRpcDefinition): void {
    this.mustBeNew('serve');
    checkName(definition.name);
    checkLimits(definition.name, definition);
    if (this.rpcs.some(rpc => rpc.name === definition.name))
      throw new WiringError(`question ${definition.name} is served twice`);
    this.rpcs.push(definition);
  }

  watch(definition: WatchDefinition): void {
    this.mustBeNew('watch');
    this.watches.push(definition);
  }

  announce(service: string, body: unknown): void {
    this.options.transport.announce(announcement(service, body));
  }

  addOutbox(source: OutboxSource): void {
    this.relay.addOutbox(source);
  }

  offer(source: OutboxSource, entry: OutboxEntry): void {
    this.relay.offer(source, entry);
  }

  async request<Response>(
    name: string,
    body: unknown,
    options: { timeoutMs: number; signal?: AbortSignal },
  ): Promise<Response> {
    const question = Buffer.from(JSON.stringify(body));
    return unwrap(await this.options.transport.request(name, question, options.timeoutMs, options.signal)) as Response;
  }

  async start(): Promise<void> {
    this.mustBeNew('start');
    this.state = 'starting';
    const { transport } = this.options;
    const specs = this.consumers.map(consumer => consumer.spec);
    const others = this.options.alsoDeclare.filter(other => !specs.some(spec => spec.queue === other.queue));
    try {
      await transport.start([...specs, ...others]);
      for (const watch of this.watches) {
        this.subscriptions.push(await transport.watch(watcherOf(watch, this.options)));
        watch.onWatching?.();
      }
      for (const rpc of this.rpcs) await this.startServing(rpc);
      for (const { definition } of this.consumers) await this.startConsuming(definition);
    } catch (error) {
      // Told to stop while waiting for the broker: nothing has gone wrong.
      if (this.stopped) return;
      throw error;
    }
    if (this.stopped) return;
    this.state = 'running';
    this.relay.start();
  }

  get parking(): ParkingLot {
    return createParkingLot(this.options.transport);
  }

  async parked(queue: string): Promise<number> {
    return this.parking.count(queue);
  }

  async depth(queue: string): Promise<Depth> {
    return this.options.transport.depth(queue);
  }

  async unreadyReason(): Promise<string | undefined> {
    if (this.state === 'new' || this.state === 'starting') return 'waiting for the broker';
    if (this.state === 'stopping') return 'the service is stopping';
    return this.options.transport.unreadyReason();
  }

  async flush(timeoutMs: number): Promise<void> {
    await this.relay.flush(timeoutMs);
  }

  stop(options: { drainMs?: number } = {}): Promise<void> {
    this.stopped ??= this.shutDown(options.drainMs ?? 10_000);
    return this.stopped;
  }

  private async shutDown(drainMs: number): Promise<void> {
    this.state = 'stopping';
    // A broker that does not answer must not keep the process: cancelling is an attempt, closing below is what counts.
    void this.inFlight.track(Promise.allSettled(this.subscriptions.map(subscription => subscription.cancel())));
    if (!(await this.inFlight.idle(drainMs))) {
      this.options.logger.warn(
        { inFlight: this.inFlight.size, drainMs },
        'handlers did not finish in time and are aborted',
      );
      this.stopping.abort();
      await this.inFlight.idle(ABORT_GRACE_MS);
    }
    await this.relay.flush(Math.min(drainMs, FLUSH_MS));
    this.stopping.abort();
    // Closing first makes a publish or a sweep that still waits for a confirm give up, so that stopping the relay ends.
    const relayStopped = this.relay.stop();
    await this.options.transport.close();
    await relayStopped;
  }

  private async startConsuming(definition: ConsumerDefinition): Promise<void> {
    const { logger, tiers, metrics, immediateTries, readEvent } = this.options;
    const pipeline = buildPipeline(definition, {
      logger,
      tiers,
      metrics,
      immediateTries,
      readEvent,
      stopping: this.stopping.signal,
    });
    const subscription = await this.options.transport.subscribe(definition.queue, definition.concurrency, delivery => {
      if (delivery.redelivered) metrics?.redelivered(definition.queue);
      void this.inFlight.track(pipeline(delivery));
    });
    this.subscriptions.push(subscription);
  }

  private async startServing(rpc: AnyRpcDefinition): Promise<void> {
    const answer = rpcResponder(rpc, { logger: this.options.logger, stopping: this.stopping.signal });
    const subscription = await this.options.transport.serve(rpc.name, rpc.concurrency, (body, headers) =>
      this.inFlight.track(answer(body, headers)),
    );
    this.subscriptions.push(subscription);
  }

  private mustBeNew(call: string): void {
    if (this.state !== 'new')
      throw new WiringError(`${call} after start: declare everything before the bus starts, and start it once`);
  }
}

/** One listener per message in work is no leak, however many are worked on at once. */
function stopSignal(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
