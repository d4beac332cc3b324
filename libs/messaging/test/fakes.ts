import { randomUUID } from 'node:crypto';
import {
  type AnyEvent,
  completeEvent,
  EVENT_DEFINITIONS,
  type EventDraft,
  type EventType,
} from '@switchboard/contracts';
import { type Logger, silentLogger } from '@switchboard/kernel';
import type { Delivery, OutboxEntry, OutboxSource, ParkingInfo, PublishedEvents, Transport, WireMessage } from '../src';
import type { EventWork, Work } from '../src/pipeline/work';

/** An event that the schemas accept. */
export function anEvent(overrides: Partial<AnyEvent> = {}): AnyEvent {
  return { ...exampleOf('ticket.queued'), ...overrides } as AnyEvent;
}

/** The example of a type's newest version, as an event of its own. */
export function exampleOf(type: EventType): AnyEvent {
  const definition = EVENT_DEFINITIONS.findLast(each => each.type === type);
  const draft = { type, data: definition?.example } as EventDraft;
  const origin = {
    id: randomUUID(),
    source: 'tests',
    subject: randomUUID(),
    sequence: 1,
    time: new Date(),
    correlationId: 'c-1',
  };
  return completeEvent(draft, origin);
}

/** A delivery that remembers what was done with it. */
export class FakeDelivery implements Delivery {
  readonly done: (string | { retry: number; attempts: number } | { park: ParkingInfo })[] = [];
  readonly id: string;
  readonly routingKey: string;
  readonly body: Buffer;
  headers: WireMessage['headers'] = {};
  attempts = 0;
  retries = 0;
  redelivered = false;
  /** Thrown by every way out. */
  broken: Error | undefined;

  constructor(event: AnyEvent | Buffer = anEvent()) {
    this.id = Buffer.isBuffer(event) ? 'raw' : event.id;
    this.routingKey = Buffer.isBuffer(event) ? 'raw' : event.type;
    this.body = Buffer.isBuffer(event) ? event : Buffer.from(JSON.stringify(event));
  }

  async ack(): Promise<void> {
    this.leave('ack');
  }
  async retry(retry: number, attempts: number): Promise<void> {
    this.leave({ retry, attempts });
  }
  async park(park: ParkingInfo): Promise<void> {
    this.leave({ park });
  }

  private leave(how: (typeof this.done)[number]): void {
    if (this.broken) throw this.broken;
    this.done.push(how);
  }
}

/** Work as it is below `parse`. */
export function aWork(overrides: Partial<Work> = {}): EventWork {
  const event = overrides.event ?? anEvent();
  return {
    delivery: new FakeDelivery(event),
    consumer: 'tests',
    logger: silentLogger(),
    signal: new AbortController().signal,
    tries: 0,
    seconds: 0,
    ...overrides,
    event,
  };
}

export interface LogLine {
  readonly level: string;
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

/** A logger that remembers; children share the lines and their fields are in each of them. */
export function recordingLogger(
  lines: LogLine[] = [],
  bound: Record<string, unknown> = {},
): { logger: Logger; lines: LogLine[] } {
  const log = (level: string) => (fields: Record<string, unknown>, message: string) =>
    void lines.push({ level, fields: { ...bound, ...fields }, message });
  const child = (more: Record<string, unknown>) => recordingLogger(lines, { ...bound, ...more }).logger;
  const levels = Object.fromEntries(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map(level => [level, log(level)]),
  );
  return { logger: { ...levels, child } as unknown as Logger, lines };
}

/** A transport whose `publish` the test decides; nothing else works. */
export function publishingTransport(publish: Transport['publish']): Transport {
  const refuse = () => Promise.reject(new Error('not part of this test'));
  const nothing = () => Promise.resolve();
  return {
    kind: 'in-process',
    publish,
    start: nothing,
    subscribe: refuse,
    watch: refuse,
    announce: () => undefined,
    request: refuse,
    serve: refuse,
    depth: refuse,
    unreadyReason: () => Promise.resolve(undefined),
    close: nothing,
  };
}

/** Confirms everything and remembers the ids in order. */
export function confirmAll(log: string[] = []): Transport['publish'] {
  return async messages => {
    log.push(...messages.map(({ id }) => id));
    return new Set(messages.map(({ id }) => id));
  };
}

/** An outbox without a database. */
export class MemoryOutbox implements OutboxSource {
  readonly entries = new Map<string, AnyEvent[]>();
  readonly removals: string[][] = [];

  constructor(readonly name = 'memory') {}

  write(aggregateId: string, ...events: AnyEvent[]): OutboxEntry {
    this.entries.set(aggregateId, [...(this.entries.get(aggregateId) ?? []), ...events]);
    return { aggregateId, events };
  }

  get left(): number {
    return [...this.entries.values()].flat().length;
  }

  async pending(before: Date, limit: number): Promise<OutboxEntry[]> {
    const old = [...this.entries].filter(([, events]) => events.some(({ time }) => new Date(time) <= before));
    return old.slice(0, limit).map(([aggregateId, events]) => ({ aggregateId, events: [...events] }));
  }

  async remove(published: readonly PublishedEvents[]): Promise<void> {
    for (const { aggregateId, eventIds } of published) {
      this.removals.push([...eventIds]);
      const rest = (this.entries.get(aggregateId) ?? []).filter(({ id }) => !eventIds.includes(id));
      if (rest.length > 0) this.entries.set(aggregateId, rest);
      else this.entries.delete(aggregateId);
    }
  }
}
