import { Type } from 'typebox';
import { Actor } from './define';
import { Id } from './fields';

/** What both notification events say; never the address or the text. */
export const notificationFields = {
  actor: Actor,
  notificationId: Id,
  template: Type.String({ minLength: 1 }),
  channel: Type.Enum(['email']),
  recipientId: Id,
  causeEventId: Id,
};

export const notificationExample = {
  actor: { kind: 'service' as const, id: 'notifier', name: 'notifier' },
  notificationId: '0198a1f0-0000-7000-8000-000000000004',
  template: 'ticket-assigned',
  channel: 'email' as const,
  recipientId: '0198a1f0-0000-7000-8000-000000000002',
  causeEventId: '0198a1f0-0000-7000-8000-000000000005',
};
