import type { AnyEvent } from '@switchboard/contracts';
import { isStaff, type Principal } from '../../domain/principal';
import { REQUESTER_EVENTS } from '../../trails/domain/history';

/** Events of which requesters are told, of their own tickets; the others are how the help desk works inside. */
const FOR_REQUESTERS: readonly string[] = [...REQUESTER_EVENTS, 'ticket.updated', 'ticket.merged', 'ticket.unmerged'];

/** Whether an event is about a ticket, and what is pushed of it is the ticket. */
export const isAboutTicket = ({ type }: AnyEvent): boolean => type.startsWith('ticket.');

/** Whether it is about a message, and what is pushed of it is the message. */
export const messageIdOf = ({ type, data }: AnyEvent): string | undefined =>
  type.startsWith('message.') ? (data as { messageId?: string }).messageId : undefined;

/** Whether it is about a file of a ticket; what is pushed of it is in the event. */
export const isAboutFile = ({ type }: AnyEvent): boolean => FILE_EVENTS.includes(type);

/** A file that a scanner has refused is nobody's news. */
const FILE_EVENTS: readonly string[] = ['attachment.added', 'attachment.removed'];

/** What is pushed of a file: as much as a message says of it. */
export function fileIn({ data }: AnyEvent): unknown {
  const { attachmentId: id, name, size, mediaType: type } = data as Record<string, unknown>;
  return { id, name, size, type };
}

export const mayBeToldOf = (event: AnyEvent, viewer: Principal): boolean =>
  isStaff(viewer) || (isAboutTicket(event) ? FOR_REQUESTERS.includes(event.type) : !isInternal(event));

/** A note is shown to nobody who may not read it anyway; a file is told of by its event alone. */
const isInternal = ({ data }: AnyEvent): boolean => (data as { internal?: boolean }).internal === true;

/** What somebody is told of, wherever they are on the page. */
export interface Notice {
  readonly kind: 'assigned' | 'answered' | 'mentioned' | 'watched' | 'woken';
  readonly userId: string;
}

interface PostedData {
  readonly actor: { readonly id: string };
  readonly internal?: boolean;
  readonly mentions?: readonly string[];
}

/** Who is behind a ticket. */
interface Concerned {
  readonly requester: { readonly id: string };
  readonly assignee: { readonly id: string } | null;
  readonly watchers?: readonly string[];
}

/** Whether an event may concern somebody in person. */
export const mayConcern = (event: AnyEvent): boolean =>
  ['ticket.assigned', 'ticket.woken'].includes(event.type) || messageIdOf(event) !== undefined;

/** Whom an event concerns in person. Nobody is told of what they did. */
export function noticesOf(event: AnyEvent, ticket: Concerned): Notice[] {
  const { actor } = event.data as { actor?: { id: string } };
  const notices = [
    ...(event.type === 'ticket.assigned' ? [assigned(event.data.agentId)] : []),
    ...(event.type === 'ticket.woken' ? wokenFor(event.data.snoozedBy, ticket) : []),
    ...ofMessage(event, ticket),
  ];
  const byPerson = new Map(notices.map(notice => [notice.userId, notice]));
  return [...byPerson.values()].filter(({ userId }) => userId !== actor?.id);
}

/** Whoever put it aside, and who has it by now. */
const wokenFor = (snoozedBy: string, { assignee }: Concerned): Notice[] =>
  [snoozedBy, assignee?.id].flatMap(userId => (userId === undefined ? [] : [{ kind: 'woken', userId }]));

const assigned = (userId: string): Notice => ({ kind: 'assigned', userId });

function ofMessage(event: AnyEvent, ticket: Concerned): Notice[] {
  if ((event.type as string) !== 'message.posted') return [];
  const { actor, internal = false, mentions = [] } = event.data as unknown as PostedData;
  const other = actor.id === ticket.requester.id ? ticket.assignee?.id : ticket.requester.id;
  const answered: Notice[] = other !== undefined && !internal ? [{ kind: 'answered', userId: other }] : [];
  // The last one counts: whoever is called is told so.
  const watched = (ticket.watchers ?? []).map((userId): Notice => ({ kind: 'watched', userId }));
  return [...watched, ...answered, ...mentions.map((userId): Notice => ({ kind: 'mentioned', userId }))];
}
