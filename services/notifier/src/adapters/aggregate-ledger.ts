import type { EventDraft } from '@switchboard/contracts';
import { type Clock, newId } from '@switchboard/kernel';
import { type AggregateStore, type Cause, isDuplicateKey } from '@switchboard/persistence';
import { CHANNEL, notificationId } from '../domain/identity';
import { claimability, type Claim, maySettle } from '../domain/notification';
import type { ClaimResult, Ledger, NotificationRequest, Outcome } from '../ports';
import type { NotificationDocument } from './notifications-collection';

/** Asked for on top of what is left of a claim, so that it has surely run out by then; milliseconds. */
const GRACE_MS = 50;

/** The ledger on an aggregate store; the events about a notification leave through its outbox. */
export class AggregateLedger implements Ledger {
  private readonly worker = newId();
  /** By token, as they were when they were claimed: whoever is still the only one at it need not read them again. */
  private readonly claimed = new Map<string, NotificationDocument>();

  constructor(
    private readonly store: AggregateStore<NotificationDocument>,
    private readonly clock: Clock,
    private readonly leaseMs: number,
  ) {}

  async claim(request: NotificationRequest): Promise<ClaimResult> {
    const token = newId();
    const created = await this.create(request, token);
    if (created) return this.holding(created, token);
    // Not the event itself as cause: its mark in the inbox is kept for the outcome, which is written once.
    const result = await this.store.change(idOf(request), correlation(request), (document, now) =>
      claimability(document, now) === 'free'
        ? { set: { state: 'sending', claim: this.newClaim(token, now), attempts: document.attempts + 1 }, events: [] }
        : null,
    );
    if (result.outcome === 'applied') return this.holding(result.document, token);
    const now = this.clock.now();
    const document = result.outcome === 'missing' ? null : result.document;
    if (document && claimability(document, now) === 'settled') return { outcome: 'settled' };
    const left = document?.claim ? document.claim.until.getTime() - now.getTime() : 0;
    return { outcome: 'busy', retryAfterMs: Math.max(0, left) + GRACE_MS };
  }

  async settle(request: NotificationRequest, token: string, outcome: Outcome): Promise<boolean> {
    const { event, consumer } = request;
    const result = await this.store.change(
      idOf(request),
      { event, consumer },
      (document, now) => {
        if (!maySettle(document, token, outcome.state)) return null;
        const reason = outcome.state === 'sent' ? null : outcome.reason;
        return {
          set: { state: outcome.state, reason, claim: null, settledAt: now },
          events: eventsOf(request, outcome),
        };
      },
      this.handedOver(token),
    );
    return result.outcome === 'applied';
  }

  async release(request: NotificationRequest, token: string, reason: string): Promise<void> {
    await this.store.change(
      idOf(request),
      correlation(request),
      document =>
        maySettle(document, token, 'pending') ? { set: { state: 'pending', claim: null, reason }, events: [] } : null,
      this.handedOver(token),
    );
  }

  private holding(notification: NotificationDocument, token: string): ClaimResult {
    this.claimed.set(token, notification);
    return { outcome: 'claimed', notification, token };
  }

  private handedOver(token: string): NotificationDocument | undefined {
    const notification = this.claimed.get(token);
    this.claimed.delete(token);
    return notification;
  }

  /** A new record, claimed already; null if there is one. */
  private async create(request: NotificationRequest, token: string): Promise<NotificationDocument | null> {
    const now = this.clock.now();
    const { recipientId, template, subjectId, messageId, event } = request;
    try {
      return await this.store.create(
        {
          _id: idOf(request),
          causeEventId: event.id,
          recipientId,
          channel: CHANNEL,
          template,
          subjectId,
          state: 'sending',
          claim: this.newClaim(token, now),
          attempts: 1,
          reason: null,
          messageId,
          createdAt: now,
          settledAt: null,
        },
        [],
        correlation(request),
      );
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  private newClaim(token: string, at: Date): Claim {
    return { by: this.worker, token, at, until: new Date(at.getTime() + this.leaseMs) };
  }
}

function idOf(request: NotificationRequest): string {
  return notificationId(request.event.id, request.recipientId);
}

function correlation({ event }: NotificationRequest): Cause {
  return { correlationId: event.correlationid, traceparent: event.traceparent };
}

function eventsOf(request: NotificationRequest, outcome: Outcome): EventDraft[] {
  const data = {
    actor: { kind: 'service' as const, id: 'notifier', name: 'notifier' },
    notificationId: idOf(request),
    template: request.template,
    channel: CHANNEL,
    recipientId: request.recipientId,
    causeEventId: request.event.id,
  };
  if (outcome.state === 'sent') return [{ type: 'notification.sent', data: { ...data, messageId: request.messageId } }];
  if (outcome.state === 'failed') return [{ type: 'notification.failed', data: { ...data, reason: outcome.reason } }];
  return [];
}
