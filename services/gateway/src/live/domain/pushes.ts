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
