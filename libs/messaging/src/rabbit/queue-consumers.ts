import type { Channel, ConsumeMessage } from 'amqplib';
import { messageOf, type Logger } from '@switchboard/kernel';
import type { Delivery } from '../transport';
import { unansweredDeliveries } from './headers';
import { QueueConsumer } from './queue-consumer';
import { RabbitDelivery, type DeliveryHome } from './rabbit-delivery';

/** Deliveries without an answer (crash, lost connection) after which a message is suspected of ending its process. */
const SUSPECT_AFTER = 3;

export interface QueueConsumersOptions {
  readonly home: DeliveryHome;
  readonly prefetch: number;
  readonly logger: Logger;
  /** Declares the queue and what belongs to it. */
  readonly declare: (channel: Channel) => Promise<void>;
  readonly onDelivery: (delivery: Delivery) => void;
}

/**
 * The consumers of one queue: its own, and that of its quarantine. When a message kills the process, the broker counts a delivery
 * for all that the process held, so the message that causes the crash looks the same as the others. Those that were in it three times are therefore
 * handled one at a time from the quarantine, where a crash counts for nobody else: the cause is parked, the others are done.
 */
export function consumersOf({ home, prefetch, logger, declare, onDelivery }: QueueConsumersOptions): QueueConsumer[] {
  const { names, queue } = home;
  const isolate = (delivery: RabbitDelivery): void => {
    logger.warn(
      { queue, messageId: delivery.id },
      'held during several crashes: this event is handled alone from now on',
    );
    delivery.isolate().catch(error => {
      logger.warn({ queue, messageId: delivery.id, reason: messageOf(error) }, 'an event could not be isolated yet');
    });
  };
  const take = (channel: Channel, message: ConsumeMessage): void => {
    const delivery = new RabbitDelivery(channel, message, home);
    if (unansweredDeliveries(message) >= SUSPECT_AFTER) isolate(delivery);
    else onDelivery(delivery);
  };
  const takeAlone = (channel: Channel, message: ConsumeMessage): void =>
    onDelivery(new RabbitDelivery(channel, message, home));
  return [
    new QueueConsumer({ queue: names.queue(queue), prefetch, logger, declare, onMessage: take }),
    new QueueConsumer({ queue: names.quarantine(queue), prefetch: 1, logger, declare, onMessage: takeAlone }),
  ];
}
