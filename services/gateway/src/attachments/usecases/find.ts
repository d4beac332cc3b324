import type { TicketDocument } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { notFound, Refusal } from '../../domain/refusal';
import type { Tickets } from '../../tickets/ports';
import { findVisibleTicket } from '../../tickets/usecases/change-ticket';
import { mayRead, type Use } from '../domain/access';
import type { Attachment } from '../domain/attachment';
import type { Attachments, MessageUses } from '../ports';

export interface FindPorts {
  readonly tickets: Tickets;
  readonly attachments: Attachments;
  readonly messageUses: MessageUses;
}

export interface Found {
  readonly file: Attachment;
  readonly use: Use | undefined;
}

const noSuchFile = () => notFound('file');

/** One file, as somebody may see it. @throws Refusal `not_found`, also for what the viewer may not know exists. */
export async function findVisible(
  ports: FindPorts,
  id: string,
  viewer: Principal,
): Promise<Found & { ticket: TicketDocument }> {
  const file = await ports.attachments.find(id);
  if (file?.state !== 'ready') throw noSuchFile();
  const ticket = await findVisibleTicket(ports.tickets, file.ticketId, viewer).catch((error: unknown) => {
    // By the file's name nobody shall learn that there is a ticket.
    throw error instanceof Refusal && error.kind === 'not_found' ? noSuchFile() : error;
  });
  const use = (await ports.messageUses.find([id])).get(id);
  if (!mayRead(file, use, viewer)) throw noSuchFile();
  return { file, use, ticket };
}

/** All files of a ticket that somebody may see, oldest first. @throws Refusal `not_found`. */
export async function listVisible(
  ports: FindPorts,
  idOrNumber: string,
  viewer: Principal,
): Promise<{ ticketId: string; found: Found[] }> {
  const { _id: ticketId } = await findVisibleTicket(ports.tickets, idOrNumber, viewer);
  const files = await ports.attachments.ofTicket(ticketId);
  const uses = await ports.messageUses.find(files.map(({ _id }) => _id));
  const found = files
    .map(file => ({ file, use: uses.get(file._id) }))
    .filter(({ file, use }) => mayRead(file, use, viewer));
  return { ticketId, found };
}
