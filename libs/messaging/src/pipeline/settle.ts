import { messageOf, SwitchboardError, type Logger } from '@switchboard/kernel';
import type { BusMetrics } from '../bus/bus';
import { judge } from '../retry/verdict';
import type { Delivery } from '../transport';
import type { Stage, Work } from './work';

export interface SettleOptions {
  readonly consumer: string;
  readonly logger: Logger;
  readonly tiers: readonly number[];
  readonly metrics?: BusMetrics | undefined;
  /** Aborted when the service must stop now. */
  readonly stopping: AbortSignal;
}

/**
 * The edge: turns "returned" or "threw" into exactly one of acknowledge, retry later, park. Never rejects.
 * ERROR is logged for parking only, because only then must somebody act.
 */
export function settle(options: SettleOptions, next: Stage<Work>): (delivery: Delivery) => Promise<void> {
  return async delivery => {
    const { consumer, stopping: signal } = options;
    const work: Work = {
      delivery,
      consumer,
      signal,
      tries: 0,
      seconds: 0,
      logger: options.logger.child({ queue: consumer }),
    };
    try {
      const outcome = await runAndSettle(work, options, next);
      if (outcome) options.metrics?.handled(consumer, work.event?.type ?? 'invalid', outcome, work.seconds);
    } catch (error) {
      // The broker takes an unsettled message back and delivers it again; handlers are idempotent.
      work.logger.warn(
        { messageId: delivery.id, reason: messageOf(error) },
        'could not settle a message; it will be redelivered',
      );
    }
  };
}

async function runAndSettle(
  work: Work,
  options: SettleOptions,
  next: Stage<Work>,
): Promise<'done' | 'retried' | 'parked' | undefined> {
  const { delivery } = work;
  try {
    await next(work);
  } catch (error) {
    return settleFailure(work, options, error);
  }
  await delivery.ack();
  return 'done';
}

async function settleFailure(
  work: Work,
  options: SettleOptions,
  error: unknown,
): Promise<'retried' | 'parked' | undefined> {
  const { delivery, consumer, logger } = work;
  if (options.stopping.aborted) {
    // Cut short by our own shutdown: no fault of the message, so it is left for redelivery instead of costing it a retry.
    logger.warn({ messageId: delivery.id }, 'left for redelivery because the service stops');
    return undefined;
  }
  const attempts = delivery.attempts + Math.max(1, work.tries);
  const verdict = judge({ error, consumer, attempts, retries: delivery.retries }, options.tiers);
  const code = error instanceof SwitchboardError ? error.code : 'unexpected_error';
  if (verdict.kind === 'retry') {
    logger.warn(
      { messageId: delivery.id, code, reason: messageOf(error), attempts, delayMs: verdict.delayMs },
      'event will be retried',
    );
    await delivery.retry(verdict.delayMs, attempts);
    return 'retried';
  }
  await delivery.park(verdict.info);
  logger.error(
    { messageId: delivery.id, ...verdict.info, err: work.event ? error : undefined },
    'event parked: inspect, then replay or drop it',
  );
  return 'parked';
}
