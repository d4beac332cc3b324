import type { Actor, AnyEvent, NotificationKind } from '@switchboard/contracts';
import { deriveId } from '@switchboard/kernel';

/** What one person is told of, because it concerns them. Elsewhere it is a notification; here not, since those of the notifier are mails. */
export interface Notice {
  readonly id: string;
  readonly userId: string;
  readonly ticketId: string;
  readonly kind: NotificationKind;
  readonly actor: Actor;
  /** Of a note, which requesters are not to know of. */
  readonly internal: boolean;
  readonly at: Date;
}

interface Addressed {
  readonly kind: NotificationKind;
  readonly userId: string;
}

/** Who is behind a ticket. */
interface Concerned {
  readonly requester: { readonly id: string };
  readonly assignee: { readonly id: string } | null;
  readonly watchers?: readonly string[];
}

/** Events that may concern somebody in person. */
export type PersonalEvent = Extract<AnyEvent, { type: 'ticket.assigned' | 'ticket.woken' | 'message.posted' }>;

/** Whom an event concerns in person, each once. Nobody is told of what they did. The same event gives the same ids, however often it comes. */
export function noticesOf(event: PersonalEvent, ticket: Concerned): Notice[] {
  const { actor } = event.data;
  const kinds = new Map(addresseesOf(event, ticket).map(({ userId, kind }) => [userId, kind]));
  kinds.delete(actor.id);
  return [...kinds].map(([userId, kind]) => ({
    id: deriveId('notice', event.id, userId),
    userId,
    ticketId: event.subject,
    kind,
    actor,
    internal: event.type === 'message.posted' && event.data.internal,
    at: new Date(event.time),
  }));
}

function addresseesOf(event: PersonalEvent, { requester, assignee, watchers = [] }: Concerned): Addressed[] {
  if (event.type === 'ticket.assigned') return [{ kind: 'assigned', userId: event.data.agentId }];
  if (event.type === 'ticket.woken')
    // Whoever put it aside, and who has it by now.
    return [event.data.snoozedBy, assignee?.id].flatMap(userId => to('woken', userId));
  const { actor, internal, mentions } = event.data;
  const other = actor.id === requester.id ? assignee?.id : requester.id;
  return [
    // The last one counts: whoever is called is told so.
    ...watchers.flatMap(userId => to('watched', userId)),
    ...(internal ? [] : to('answered', other)),
    ...mentions.flatMap(userId => to('mentioned', userId)),
  ];
}

const to = (kind: NotificationKind, userId: string | undefined): Addressed[] =>
  userId === undefined ? [] : [{ kind, userId }];
