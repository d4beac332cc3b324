import { type Static, type TSchema, Type } from 'typebox';
import { Actor } from './events/define';
import { Id, Instant, Nullable } from './events/fields';
import { EXAMPLE_IDS, EXAMPLE_NUMBER } from './http/examples';
import { JobView } from './http/job';
import { MessageView } from './http/message';
import { NotificationView } from './http/notification';
import { PersonReference, TicketView } from './http/ticket';

// Frames of the WebSocket `/ws`. docs/live.md says when each comes.

const closed = { additionalProperties: false };
const ticketId = Type.String({ minLength: 1, maxLength: 64, description: 'Id or number' });
const after = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 64,
    description: '`id` of the newest push that you have, or when what you have was read (ISO 8601, UTC)',
  }),
);

/** What a client may say. */
export const LiveRequest = Type.Union([
  Type.Object(
    { type: Type.Literal('authenticate'), token: Type.String({ minLength: 1, maxLength: 4_096 }) },
    { ...closed, title: 'LiveAuthenticate' },
  ),
  Type.Object({ type: Type.Literal('subscribe'), ticketId, after }, { ...closed, title: 'LiveSubscribe' }),
  Type.Object(
    { type: Type.Literal('subscribe'), inbox: Type.Literal(true), after },
    { ...closed, title: 'LiveSubscribeInbox' },
  ),
  Type.Object({ type: Type.Literal('unsubscribe'), ticketId }, { ...closed, title: 'LiveUnsubscribe' }),
  Type.Object(
    { type: Type.Literal('unsubscribe'), inbox: Type.Literal(true) },
    { ...closed, title: 'LiveUnsubscribeInbox' },
  ),
  Type.Object(
    { type: Type.Literal('typing'), ticketId, typing: Type.Boolean(), internal: Type.Optional(Type.Boolean()) },
    { ...closed, title: 'LiveTyping' },
  ),
  Type.Object({ type: Type.Literal('ping') }, { ...closed, title: 'LivePing' }),
]);
export type LiveRequest = Static<typeof LiveRequest>;

const push = <Kind extends TSchema, Data extends TSchema>(title: string, description: string, type: Kind, data: Data) =>
  Type.Object(
    {
      type,
      ticketId: Nullable(Id),
      at: Instant,
      id: Type.Optional(Type.String({ description: 'For `after`' })),
      data,
    },
    { title, description, ...closed },
  );
const newest = Nullable(Type.String({ description: 'For `after`, until a push has come' }));

/** What the gateway says, told apart by `type`. */
export const LIVE_PUSHES = {
  ticket: push(
    'LiveTicket',
    'Something happened to a ticket: `type` is that of the event, `ticket` as the caller may see it now. `ticket.deleted` has no data',
    Type.String({ pattern: '^ticket\\.' }),
    Type.Object({ ticket: Type.Optional(TicketView), actor: Type.Optional(Actor) }, closed),
  ),
  message: push(
    'LiveMessage',
    'A message was posted or edited',
    Type.Literal('message'),
    Type.Object({ message: MessageView, event: Type.String({ description: 'Type of the event' }) }, closed),
  ),
  notification: push(
    'LiveNotification',
    'To one person, without subscribing; it is kept, too: `GET /notifications`',
    Type.Literal('notification'),
    NotificationView,
  ),
  notificationsRead: push(
    'LiveNotificationsRead',
    'To one person, without subscribing: some notifications were read, perhaps in another window. Read how many are left',
    Type.Literal('notifications_read'),
    Type.Object({}, closed),
  ),
  job: push(
    'LiveJob',
    'How far a job is, to whoever made it, without subscribing; a few times a second at most',
    Type.Literal('job'),
    Type.Object({ job: JobView }, closed),
  ),
  joined: push(
    'LiveJoined',
    'Somebody looks at the ticket now',
    Type.Literal('user_joined'),
    Type.Object({ user: PersonReference }, closed),
  ),
  left: push(
    'LiveLeft',
    'Somebody looks at it no more',
    Type.Literal('user_left'),
    Type.Object({ user: PersonReference }, closed),
  ),
  typing: push(
    'LiveTypingBy',
    'Somebody writes, or has stopped',
    Type.Literal('typing'),
    Type.Object({ user: PersonReference, typing: Type.Boolean(), internal: Type.Boolean() }, closed),
  ),
  ready: push(
    'LiveReady',
    'Signed in',
    Type.Literal('ready'),
    Type.Object({ userId: Id, expiresAt: Instant, after: newest }, closed),
  ),
  subscribed: push(
    'LiveSubscribed',
    'From now on',
    Type.Literal('subscribed'),
    Type.Object(
      {
        viewers: Type.Optional(Type.Array(PersonReference, { description: 'Who looks at the ticket' })),
        inbox: Type.Optional(Type.Literal(true)),
        after: newest,
      },
      closed,
    ),
  ),
  unsubscribed: push(
    'LiveUnsubscribed',
    'The ticket is not for this person any more',
    Type.Literal('unsubscribed'),
    Type.Object({ code: Type.String() }, closed),
  ),
  tooOld: push(
    'LiveTooOld',
    'Something may have been missed: read lists and tickets anew',
    Type.Literal('too_old'),
    Type.Object({ after: Type.Optional(Type.String()) }, closed),
  ),
  pong: push('LivePong', 'Answer to a ping', Type.Literal('pong'), Type.Object({ after: newest }, closed)),
  error: push(
    'LiveError',
    'What was said last is refused; the line stays',
    Type.Literal('error'),
    Type.Object({ code: Type.String(), detail: Type.String() }, closed),
  ),
};

/** One frame each way. */
export const LIVE_EXAMPLES = {
  request: { type: 'subscribe', ticketId: EXAMPLE_NUMBER } satisfies LiveRequest,
  push: {
    type: 'user_joined',
    ticketId: EXAMPLE_IDS.ticket,
    at: '2026-11-30T09:00:00.000Z',
    data: { user: { id: EXAMPLE_IDS.agent, name: 'Nia Network' } },
  },
};
