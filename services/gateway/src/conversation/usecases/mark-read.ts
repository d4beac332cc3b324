import type { Principal } from '../../domain/principal';
import type { MessageDocument, TicketDocument } from '@switchboard/persistence';
import type { Position } from '../../domain/cursor';
import type { ReadMarks } from '../ports';
import { readMessage, type ReadPorts, scopeOf } from './messages';

export interface ReadMarkPorts extends ReadPorts {
  readonly readMarks: ReadMarks;
}

export const placeOf = ({ createdAt, _id: id }: Pick<MessageDocument, '_id' | 'createdAt'>): Position => ({
  value: createdAt.getTime(),
  id,
});

/** How many messages of others are behind what this person has read. */
export async function countUnread(
  ports: ReadMarkPorts,
  ticket: Pick<TicketDocument, '_id' | 'merged'>,
  reader: Principal,
): Promise<number> {
  const mark = await ports.readMarks.find(ticket._id, reader.id);
  return ports.messages.countUnread(scopeOf(ticket, reader), reader.id, mark);
}

/** The person has read up to this message; never takes back what was read. @throws Refusal `not_found`. */
export async function markRead(
  ports: ReadMarkPorts,
  request: { ticketId: string; messageId: string },
  reader: Principal,
): Promise<number> {
  const { ticket, message } = await readMessage(ports, request, reader);
  const mark = await ports.readMarks.advance(ticket._id, reader.id, placeOf(message));
  return ports.messages.countUnread(scopeOf(ticket, reader), reader.id, mark);
}
