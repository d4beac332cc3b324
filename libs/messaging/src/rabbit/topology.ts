import type { Channel } from 'amqplib';
import type { QueueSpec } from '../transport';
import type { Names } from './names';

/**
 * Deliveries of one message without an answer (crash, lost connection) before the broker parks it by itself. Our own retries do
 * not count, they are new messages; so this only ends messages that kill the process. 20 is RabbitMQ 4's default.
 */
const DELIVERY_LIMIT = 20;
/** The same in the quarantine, where messages are delivered one at a time and only the one that causes a crash is counted. */
const QUARANTINE_DELIVERY_LIMIT = 5;
/** Looking at the parking queue takes messages out and puts them back, which counts as a delivery; it must never use up a limit. */
const PARKING_DELIVERY_LIMIT = 1_000_000;

/** With at-least-once, the broker keeps a dead letter until the target queue has confirmed it; that requires reject-publish. */
const SAFE_DEAD_LETTERING = { 'x-dead-letter-strategy': 'at-least-once', 'x-overflow': 'reject-publish' };

/** Declares the exchanges. Idempotent. */
export async function declareExchanges(channel: Channel, names: Names): Promise<void> {
  // Nothing is bound to `unrouted`, so an event that no queue wants is returned to the publisher and stays in its outbox. An
  // operator who wants to see such events, or to be rid of them, binds a queue there.
  await channel.assertExchange(names.unrouted, 'fanout', { durable: true });
  await channel.assertExchange(names.events, 'topic', { durable: true, alternateExchange: names.unrouted });
  await channel.assertExchange(names.announcements, 'fanout', { durable: true });
  await channel.assertExchange(names.retry, 'direct', { durable: true });
  await channel.assertExchange(names.requeue, 'direct', { durable: true });
  await channel.assertExchange(names.deadLetter, 'direct', { durable: true });
}

/** Declares a consumer's queue with its delay queues, its quarantine and its parking queue. Idempotent; other arguments than before fail with 406. */
export async function declareQueue(
  channel: Channel,
  names: Names,
  spec: QueueSpec,
  tiers: readonly number[],
): Promise<void> {
  const main = names.queue(spec.queue);
  const parking = names.parking(spec.queue);
  // Parking first: a main queue whose dead letters have nowhere to go would hold them back.
  await channel.assertQueue(parking, {
    durable: true,
    arguments: { 'x-queue-type': 'quorum', 'x-delivery-limit': PARKING_DELIVERY_LIMIT },
  });
  await channel.bindQueue(parking, names.deadLetter, main);
  const parkedAfter = (deliveries: number) => ({
    'x-queue-type': 'quorum',
    'x-delivery-limit': deliveries,
    'x-dead-letter-exchange': names.deadLetter,
    'x-dead-letter-routing-key': main,
    ...SAFE_DEAD_LETTERING,
  });
  await channel.assertQueue(main, { durable: true, arguments: parkedAfter(DELIVERY_LIMIT) });
  const quarantine = names.quarantine(spec.queue);
  // One consumer among all replicas, so that a suspect message crashes at most one of them at a time.
  await channel.assertQueue(quarantine, {
    durable: true,
    arguments: { ...parkedAfter(QUARANTINE_DELIVERY_LIMIT), 'x-single-active-consumer': true },
  });
  await channel.bindQueue(quarantine, names.retry, quarantine);
  await channel.bindQueue(main, names.requeue, main);
  for (const delayMs of tiers) await declareRetryQueue(channel, names, spec.queue, delayMs);
  for (const binding of spec.bindings) await channel.bindQueue(main, names.events, binding);
}

/** One queue per delay: with different delays in one queue, a long one at its head would hold up the short ones behind it. */
async function declareRetryQueue(channel: Channel, names: Names, queue: string, delayMs: number): Promise<void> {
  const name = names.retryQueue(queue, delayMs);
  await channel.assertQueue(name, {
    durable: true,
    arguments: {
      'x-queue-type': 'quorum',
      'x-message-ttl': delayMs,
      'x-dead-letter-exchange': names.requeue,
      'x-dead-letter-routing-key': names.queue(queue),
      ...SAFE_DEAD_LETTERING,
    },
  });
  await channel.bindQueue(name, names.retry, name);
}
