import { randomUUID } from 'node:crypto';
import {
  createParkingLot,
  type Delivery,
  type ParkingLot,
  type QueueSpec,
  type Subscription,
  type Transport,
  type WireMessage,
} from '../../src';

/** A broker under test. */
export interface World {
  /** A new access to the same broker, not started. */
  transport(service: string): Promise<Transport>;
  /** Cuts the transport's connection without a goodbye; absent where there is no connection. */
  breakConnection?(transport: Transport): Promise<void>;
  /** Deletes whatever the tests created. */
  dispose(): Promise<void>;
}

/** Delays that the worlds are made with: short, and far enough apart to be told apart. */
export const TIERS = [60, 250];

/** Resolves when `condition` holds. @throws naming `what` after the deadline. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  deadlineMs = 15_000,
): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited ${deadlineMs} ms in vain until ${what}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

export function message(routingKey: string, body = 'hello', headers: WireMessage['headers'] = {}): WireMessage {
  return { id: randomUUID(), routingKey, body: Buffer.from(body), headers };
}

/** What one test works with: its own queue, a started transport, and what arrives. */
export class Bench {
  readonly seen: Delivery[] = [];
  private readonly transports: Transport[] = [];
  /** Unique, so that tests share a broker without meeting. */
  readonly queue = `q-${randomUUID().slice(0, 8)}`;
  readonly key = `${this.queue}.created`;

  constructor(private readonly world: World) {}

  async open(...more: QueueSpec[]): Promise<Transport> {
    const transport = await this.world.transport('conformance');
    this.transports.push(transport);
    await transport.start([{ queue: this.queue, bindings: [this.key] }, ...more]);
    return transport;
  }

  /** Consumes into `seen`; `answer` decides what happens with each. */
  collect(transport: Transport, answer: (delivery: Delivery) => Promise<void>, prefetch = 10): Promise<Subscription> {
    return transport.subscribe(this.queue, prefetch, delivery => {
      this.seen.push(delivery);
      void answer(delivery).catch(() => undefined);
    });
  }

  parking(transport: Transport): ParkingLot {
    return createParkingLot(transport);
  }

  /** Publishes and insists on the confirm. */
  async send(transport: Transport, ...messages: WireMessage[]): Promise<void> {
    const confirmed = await transport.publish(messages);
    expect([...confirmed].sort()).toEqual(messages.map(({ id }) => id).sort());
  }

  async close(): Promise<void> {
    for (const transport of this.transports) await transport.close();
  }
}

export const keep = (): Promise<void> => Promise.resolve();
export const ack = (delivery: Delivery): Promise<void> => delivery.ack();
export const parkedBecause = {
  code: 'no_good',
  reason: 'it was no good',
  stackDigest: 'abcdef0123456789',
  consumer: 'tester',
  attempts: 7,
};
