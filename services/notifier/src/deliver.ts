import { type Clock, messageOf, SwitchboardError, TransientError } from '@switchboard/kernel';
import type { HandlerContext } from '@switchboard/messaging';
import type { AnyEvent } from '@switchboard/contracts';
import type { Composer, MailFacts } from './compose';
import { isDeliverable } from './domain/address';
import { MailRefusedError, OPERATOR_CODES } from './domain/errors';
import { notificationId } from './domain/identity';
import type { Notification } from './domain/notification';
import { skipReason } from './domain/wanted';
import type { Ledger, MailTransport, NotificationMetrics, NotificationRequest, Outcome, People } from './ports';

export interface DeliveryParts {
  readonly people: People;
  readonly ledger: Ledger;
  readonly transport: MailTransport;
  readonly composer: Composer;
  readonly metrics: NotificationMetrics;
  readonly clock: Clock;
  /** Sending is given up this long before the claim runs out, which leaves time to record what came of it; milliseconds. */
  readonly reserveMs: number;
}

/** Tells one person about one event, once. */
export type Deliver = (
  event: AnyEvent,
  recipientId: string,
  facts: Omit<MailFacts, 'actor'>,
  context: HandlerContext,
) => Promise<void>;

/**
 * Claim → send → record. Whoever does not get the claim sends nothing; whoever loses it between sending and recording
 * leaves a claim that runs out, after which the same message (same Message-ID) is sent again.
 */
export function createDeliver(parts: DeliveryParts): Deliver {
  const { ledger, metrics } = parts;
  return async (event, recipientId, facts, context) => {
    const id = notificationId(event.id, recipientId);
    const request: NotificationRequest = {
      template: facts.template,
      recipientId,
      subjectId: event.subject,
      messageId: parts.composer.messageId(id),
      event,
      consumer: context.consumer,
    };
    const claim = await ledger.claim(request);
    if (claim.outcome === 'settled') return;
    if (claim.outcome === 'busy') {
      const { retryAfterMs } = claim;
      throw new TransientError('notification_claimed', 'another worker is sending this notification', { retryAfterMs });
    }
    let outcome: Outcome;
    try {
      outcome = await attempt(parts, claim.notification, { ...facts, actor: event.data.actor }, event, context);
    } catch (error) {
      await giveBack(ledger, request, claim.token, error, context);
      throw error;
    }
    if (!(await ledger.settle(request, claim.token, outcome))) {
      context.logger.warn(
        { notificationId: id, state: outcome.state },
        'another worker recorded this notification first',
      );
      return;
    }
    metrics.settled(facts.template, outcome.state);
    const reason = outcome.state === 'sent' ? undefined : outcome.reason;
    context.logger.info({ notificationId: id, template: facts.template, reason }, `notification ${outcome.state}`);
  };
}

/** What became of it; throws when a later try may fare better. */
async function attempt(
  parts: DeliveryParts,
  notification: Notification,
  facts: MailFacts,
  event: AnyEvent,
  context: HandlerContext,
): Promise<Outcome> {
  const person = await parts.people.find(notification.recipientId);
  const skip = skipReason(person, facts.template, event.data.actor.id);
  if (skip || !person) return { state: 'skipped', reason: skip ?? 'recipient_missing' };
  if (!isDeliverable(person.email)) return { state: 'failed', reason: 'address_invalid' };
  const { _id: id, createdAt } = notification;
  // Counted from the claim, not from now: a process that was suspended in between has no right to send any more.
  const left = (notification.claim?.until.getTime() ?? 0) - parts.reserveMs - parts.clock.now().getTime();
  if (left <= 0) throw new TransientError('notification_claim_over', 'the claim ran out before the mail was sent');
  const mail = parts.composer.compose(facts, person, { id, createdAt }, parts.clock.now());
  const started = process.hrtime.bigint();
  try {
    await parts.transport.send(mail, AbortSignal.any([context.signal, AbortSignal.timeout(left)]));
    return { state: 'sent' };
  } catch (error) {
    if (error instanceof MailRefusedError) return { state: 'failed', reason: error.code };
    throw error;
  } finally {
    parts.metrics.sendSeconds(facts.template, Number(process.hrtime.bigint() - started) / 1e9);
  }
}

/** Lets the next try begin at once. If even that fails, the claim runs out by itself. */
async function giveBack(
  ledger: Ledger,
  request: NotificationRequest,
  token: string,
  error: unknown,
  { logger }: HandlerContext,
): Promise<void> {
  const code = error instanceof SwitchboardError ? error.code : 'unexpected_error';
  if (OPERATOR_CODES.includes(code)) {
    logger.error({ code }, 'the mail server refuses us: check SMTP_URL and MAIL_FROM; mails wait meanwhile');
  }
  await ledger.release(request, token, code).catch(problem => {
    logger.warn({ reason: messageOf(problem) }, 'could not give a claim back; it runs out by itself');
  });
}
