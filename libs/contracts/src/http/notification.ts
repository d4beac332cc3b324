import { type Static, Type } from 'typebox';
import { Actor } from '../events/define';
import { Id, Instant } from '../events/fields';
import { EXAMPLE_IDS, EXAMPLE_NUMBER } from './examples';
import { IdInput } from './fields';
import { pageOf, pageQuery } from './page';

/** The newest of each person are kept, and none longer than so many days. */
export const NOTIFICATION_LIMITS = { kept: 200, keptDays: 90 } as const;

export const NOTIFICATION_KINDS = ['assigned', 'answered', 'mentioned', 'watched', 'woken'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const NotificationView = Type.Object(
  {
    id: Id,
    kind: Type.Enum([...NOTIFICATION_KINDS], {
      description:
        'The caller has the ticket now (`assigned`), the other side wrote (`answered`), somebody called the caller by `@name` (`mentioned`) or ' +
        'wrote on a ticket that the caller watches (`watched`), or a ticket that was put aside is there again (`woken`)',
    }),
    ticketId: Id,
    number: Type.String(),
    title: Type.String({ description: 'Of the ticket, as it is now' }),
    actor: Actor,
    at: Instant,
    read: Type.Boolean(),
  },
  {
    title: 'Notification',
    additionalProperties: false,
    description: 'What concerns one person in person',
    examples: [
      {
        id: '0198a1f0-0000-8000-a000-000000000041',
        kind: 'answered',
        ticketId: EXAMPLE_IDS.ticket,
        number: EXAMPLE_NUMBER,
        title: 'VPN drops every hour',
        actor: { kind: 'user', id: EXAMPLE_IDS.agent, name: 'Nia Network' },
        at: '2026-11-30T09:00:00.000Z',
        read: false,
      },
    ],
  },
);
export type NotificationView = Static<typeof NotificationView>;

export const NotificationListQuery = Type.Object(pageQuery, { additionalProperties: false });
export const NotificationPage = pageOf(NotificationView, 'Own notifications, newest first');

export const ReadNotificationsBody = Type.Object(
  { upTo: IdInput },
  {
    title: 'ReadNotifications',
    additionalProperties: false,
    description: 'The newest notification that was seen: it and all before it are read',
    examples: [{ upTo: '0198a1f0-0000-8000-a000-000000000041' }],
  },
);
export type ReadNotificationsBody = Static<typeof ReadNotificationsBody>;

export const UnreadNotificationsView = Type.Object(
  { unread: Type.Integer({ minimum: 0, maximum: NOTIFICATION_LIMITS.kept }) },
  {
    title: 'UnreadNotifications',
    additionalProperties: false,
    description: 'How many notifications the caller has not read',
    examples: [{ unread: 3 }],
  },
);
export type UnreadNotificationsView = Static<typeof UnreadNotificationsView>;
