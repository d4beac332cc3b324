import type { ConsumeMessage, GetMessage } from 'amqplib';
import type { ParkingInfo, WireMessage } from '../transport';

// Our own bookkeeping. Not x-death: brokers rewrite that, and RabbitMQ 4 ignores it on what a client publishes.
const ATTEMPT = 'x-attempt';
const RETRIES = 'x-retries';
const ORIGINAL_KEY = 'x-orig-rk';
const FIRST_SEEN = 'x-first-seen';
const PARKED = {
  code: 'x-parked-code',
  reason: 'x-parked-reason',
  stack: 'x-parked-stack',
  consumer: 'x-parked-consumer',
  attempts: 'x-parked-attempts',
  at: 'x-parked-at',
} as const;

type Incoming = ConsumeMessage | GetMessage;
type Headers = WireMessage['headers'];

/** What the publisher gave along; everything that begins with `x-` is the broker's or ours. */
export function applicationHeaders(message: Incoming): Headers {
  const given = Object.entries((message.properties.headers ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    given.filter(
      (pair): pair is [string, string | number] =>
        !pair[0].startsWith('x-') && ['string', 'number'].includes(typeof pair[1]),
    ),
  );
}

/** The routing key that the event was published with; delay queues and dead-lettering replace it. */
export function originalKey(message: Incoming): string {
  return text(message, ORIGINAL_KEY) ?? (message.properties.type as string | undefined) ?? message.fields.routingKey;
}

export function attemptsOf(message: Incoming): number {
  return number(message, ATTEMPT);
}

export function retriesOf(message: Incoming): number {
  return number(message, RETRIES);
}

/** How often the broker has delivered it before without getting an answer. */
export function unansweredDeliveries(message: Incoming): number {
  return number(message, 'x-delivery-count');
}

/** For the quarantine: nothing was tried, so nothing changes. */
export function isolatedHeaders(message: Incoming): Headers {
  return { ...carried(message), [ATTEMPT]: attemptsOf(message), [RETRIES]: retriesOf(message) };
}

/** For the next round through a delay queue. */
export function retryHeaders(message: Incoming, attempts: number): Headers {
  return { ...carried(message), [ATTEMPT]: attempts, [RETRIES]: retriesOf(message) + 1 };
}

/** For the parking queue: why, who, how often, when. */
export function parkedHeaders(message: Incoming, info: ParkingInfo): Headers {
  return {
    ...carried(message),
    [ATTEMPT]: info.attempts,
    [PARKED.code]: info.code,
    [PARKED.reason]: info.reason,
    [PARKED.stack]: info.stackDigest,
    [PARKED.consumer]: info.consumer,
    [PARKED.attempts]: info.attempts,
    [PARKED.at]: new Date().toISOString(),
  };
}

/** For a replay: as if it came for the first time. */
export function replayHeaders(message: Incoming): Headers {
  return { ...applicationHeaders(message), [ORIGINAL_KEY]: originalKey(message) };
}

/** What parking headers say. A message that the broker parked by itself has none; x-death tells when and why. */
export function readParked(message: Incoming, queue: string): { info: ParkingInfo; parkedAt: Date } {
  const code = text(message, PARKED.code);
  const death = message.properties.headers?.['x-death']?.[0];
  const at = text(message, PARKED.at);
  return {
    info: {
      code: code ?? death?.reason ?? 'unknown',
      reason:
        text(message, PARKED.reason) ?? 'parked by the broker: delivered too often without an answer, as after crashes',
      stackDigest: text(message, PARKED.stack) ?? '',
      consumer: text(message, PARKED.consumer) ?? queue,
      attempts: number(message, PARKED.attempts) || attemptsOf(message),
    },
    parkedAt: at ? new Date(at) : new Date((death?.time.value ?? 0) * 1_000),
  };
}

function carried(message: Incoming): Headers {
  return {
    ...applicationHeaders(message),
    [ORIGINAL_KEY]: originalKey(message),
    [FIRST_SEEN]: text(message, FIRST_SEEN) ?? new Date().toISOString(),
  };
}

function text(message: Incoming, name: string): string | undefined {
  const value: unknown = message.properties.headers?.[name];
  return typeof value === 'string' ? value : undefined;
}

function number(message: Incoming, name: string): number {
  const value: unknown = message.properties.headers?.[name];
  return typeof value === 'number' ? value : 0;
}
