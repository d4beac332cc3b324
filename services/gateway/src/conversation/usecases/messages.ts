import type { MessageDocument, TicketDocument } from '@switchboard/persistence';
import { isStaff, type Principal } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import type { Tickets } from '../../tickets/ports';
import { findSurvivor } from '../../merge/usecases/merge-ticket';
import type { Messages, MessageScope } from '../ports';

export interface ReadPorts {
  readonly tickets: Tickets;
  readonly messages: Messages;
}

/** What of a conversation this person may know of. */
export const scopeOf = (ticket: Conversation, viewer: Principal): MessageScope => ({
  ticketIds: ticketIdsOf(ticket),
  notes: isStaff(viewer),
});

/** A ticket, and what was merged into it. */
type Conversation = Pick<TicketDocument, '_id' | 'merged'>;

const ticketIdsOf = ({ _id, merged = [] }: Conversation) => [
  _id,
  ...merged.filter(({ active }) => active).map(({ ticketId }) => ticketId),
];

/** Whether this is a message of that ticket, and one that somebody who may see the ticket may read. */
export const isShown = (message: MessageDocument, ticket: Conversation, viewer: Principal): boolean =>
  ticketIdsOf(ticket).includes(message.ticketId) && (!message.internal || isStaff(viewer));

/**
 * One message of a ticket that is given by id or number, as the viewer may read it.
 * @throws Refusal `not_found`, also for what the viewer may not know exists.
 */
export async function readMessage(
  ports: ReadPorts,
  { ticketId, messageId }: { readonly ticketId: string; readonly messageId: string },
  viewer: Principal,
): Promise<{ ticket: TicketDocument; message: MessageDocument }> {
  const ticket = await findSurvivor(ports.tickets, ticketId, viewer);
  const message = await ports.messages.find(messageId);
  if (!message || !isShown(message, ticket, viewer)) throw notFound('message');
  return { ticket, message };
}
