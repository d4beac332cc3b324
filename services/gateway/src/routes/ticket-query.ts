import type { TicketListQuery, TicketSort } from '@switchboard/contracts';
import type { TicketDocument } from '@switchboard/persistence';
import type { Position } from '../domain/cursor';
import type { Principal } from '../domain/principal';
import { visibilityOf } from '../domain/visibility';
import type { TicketFilter } from '../ports';

type Asked = Omit<TicketListQuery, 'limit' | 'cursor' | 'sort' | 'total'>;

/** What a query means for this caller. */
export function ticketFilter(asked: Asked, caller: Principal): TicketFilter {
  const { assignee, requester, createdAfter, createdBefore, updatedAfter, ...same } = asked;
  const person = (id: string) => (id === 'me' ? caller.id : id);
  return {
    ...same,
    visibility: visibilityOf(caller),
    ...(assignee ? { assignee: assignee.map(id => (id === 'none' ? null : person(id))) } : {}),
    ...(requester ? { requester: requester.map(person) } : {}),
    ...(createdAfter ? { createdAfter: new Date(createdAfter) } : {}),
    ...(createdBefore ? { createdBefore: new Date(createdBefore) } : {}),
    ...(updatedAfter ? { updatedAfter: new Date(updatedAfter) } : {}),
  };
}

/** Where a page ends that ends with this ticket. */
export function positionOf(ticket: TicketDocument, sort: TicketSort): Position {
  const id = ticket._id;
  if (sort.endsWith('priority')) return { value: ticket.priorityRank, id };
  const at = sort.endsWith('updatedAt') ? ticket.updatedAt : ticket.createdAt;
  return { value: at.getTime(), id };
}
