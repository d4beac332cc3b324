import { type Clock, messageOf, SwitchboardError, TransientError } from '@switchboard/kernel';
import type { HandlerContext } from '@switchboard/messaging';
import type { AnyEvent } from '@switchboard/contracts';
import type { Composer, MailFacts } from '../domain/compose';
import { wireAddress } from '../domain/address';
import { MailRefusedError } from '../domain/errors';
import { notificationId } from '../domain/identity';
import type { Notification } from '../domain/notification';
import type { Person } from '../domain/person';
import { maySee } from '../domain/ticket';
import { skipReason } from '../domain/skip-reason';
import type {
  Ledger,
  LinkSecrets,
  MailTransport,
  NotifierMetrics,
  NotificationRequest,
  Outcome,
  RecipientBudgets,
  Users,
} from '../ports';

export interface DeliverDeps {
  readonly users: Users;
  readonly linkSecrets: LinkSecrets;
  readonly ledger: Ledger;
  readonly budgets: RecipientBudgets;
  readonly transport: MailTransport;
  readonly composer: Composer;
  readonly metrics: NotifierMetrics;
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
export function createDeliver(deps: DeliverDeps): Deliver {
  const { ledger, metrics } = deps;
  return async (event, recipientId, facts, context) => {
    const id = notificationId(event.id, recipientId);
    const request: NotificationRequest = {
      template: facts.template,
      recipientId,
      subjectId: event.subject,
      messageId: deps.composer.messageId(id),
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
      outcome = await attempt(deps, claim.notification, { ...facts, actor: event.data.actor }, event, context);
    } catch (error) {
      await releaseClaim(ledger, request, claim.token, error, context);
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
  deps: DeliverDeps,
  notification: Notification,
  facts: MailFacts,
  event: AnyEvent,
  context: HandlerContext,
): Promise<Outcome> {
  const person = await deps.users.find(notification.recipientId);
  const { template, ticket, assignedToOpener, forStaff, toldByMessage, watching } = facts;
  const skip = skipReason(person, {
    template,
    assignedToOpener,
    forStaff,
    toldByMessage,
    outOfSight: watching && person !== null && ticket !== null && !maySee(person, ticket),
    actorId: event.data.actor.id,
  });
  if (skip || !person) return { state: 'skipped', reason: skip ?? 'recipient_missing' };
  if (!wireAddress(person.email)) return { state: 'failed', reason: 'address_invalid' };
  const whole = await withSecret(deps.linkSecrets, facts, person);
  if (!whole) return { state: 'skipped', reason: 'link_over' };
  const { _id: id, createdAt } = notification;
  if (!(await deps.budgets.take(person.id, id))) {
    deps.metrics.suppressed(template);
    return { state: 'failed', reason: 'recipient_limit' };
  }
  // Counted from the claim, not from now: a process that was suspended in between has no right to send any more.
  const left = (notification.claim?.until.getTime() ?? 0) - deps.reserveMs - deps.clock.now().getTime();
  if (left <= 0) throw new TransientError('notification_claim_over', 'the claim ran out before the mail was sent');
  const mail = deps.composer.compose(whole, person, { id, createdAt }, deps.clock.now());
  const started = process.hrtime.bigint();
  try {
    await deps.transport.send(mail, AbortSignal.any([context.signal, AbortSignal.timeout(left)]));
    return { state: 'sent' };
  } catch (error) {
    if (error instanceof MailRefusedError) return { state: 'failed', reason: error.code };
    throw error;
  } finally {
    deps.metrics.sendSeconds(facts.template, Number(process.hrtime.bigint() - started) / 1e9);
  }
}

/** Undefined when the link was used or replaced meanwhile: a mail with it would lead nowhere. */
async function withSecret(linkSecrets: LinkSecrets, facts: MailFacts, person: Person): Promise<MailFacts | undefined> {
  const { link } = facts;
  if (!link) return facts;
  const secret = person.linkIds.includes(link.id) ? await linkSecrets.find(link.id) : null;
  return secret === null ? undefined : { ...facts, secret };
}

/** Lets the next try begin at once. If even that fails, the claim runs out by itself. */
async function releaseClaim(
  ledger: Ledger,
  request: NotificationRequest,
  token: string,
  error: unknown,
  { logger }: HandlerContext,
): Promise<void> {
  const code = error instanceof SwitchboardError ? error.code : 'unexpected_error';
  await ledger.release(request, token, code).catch(problem => {
    logger.warn({ reason: messageOf(problem) }, 'could not give a claim back; it runs out by itself');
  });
}
