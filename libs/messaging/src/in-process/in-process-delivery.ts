import type { Delivery, ParkingInfo, WireMessage } from '../transport';
import type { Stored } from './memory-queue';

/** How the transport settles a message. `take` throws when the message is no longer this consumer's. */
export interface WaysOut {
  take(): void;
  ack(): void;
  retry(delayMs: number, attempts: number): Promise<void>;
  park(info: ParkingInfo): Promise<void>;
}

export class InProcessDelivery implements Delivery {
  readonly id: string;
  readonly routingKey: string;
  readonly body: Buffer;
  readonly headers: WireMessage['headers'];
  readonly attempts: number;
  readonly retries: number;
  readonly redelivered: boolean;

  constructor(
    { record, redelivered }: Stored,
    private readonly out: WaysOut,
  ) {
    this.id = record.messageId;
    this.routingKey = record.routingKey;
    // A copy per delivery: what a handler does to it must not reach the next one.
    this.body = Buffer.from(record.body);
    this.headers = { ...record.headers };
    this.attempts = record.attempts;
    this.retries = record.retries;
    this.redelivered = redelivered;
  }

  async ack(): Promise<void> {
    this.out.take();
    this.out.ack();
  }

  async retry(delayMs: number, attempts: number): Promise<void> {
    this.out.take();
    await this.out.retry(delayMs, attempts);
  }

  async park(info: ParkingInfo): Promise<void> {
    this.out.take();
    await this.out.park(info);
  }
}
