import type { CurrentTaxonomy, TicketListQuery, TicketSort } from '@switchboard/contracts';
import { cleanTag } from '@switchboard/kernel';
import type { TicketDocument } from '@switchboard/persistence';
import type { Position } from '../../domain/cursor';
import { isStaff, type Principal } from '../../domain/principal';
import { termsAsked } from '../domain/field-values';
import { visibilityOf } from '../domain/visibility';
import type { TicketFilter } from '../ports';

type Asked = Omit<TicketListQuery, 'limit' | 'cursor' | 'sort' | 'total'>;

/** What a query means for this caller; categories are found in any case. @throws Refusal for a field that the caller may not know. */
export function ticketFilter(asked: Asked, caller: Principal, taxonomy: CurrentTaxonomy): TicketFilter {
  const {
    assignee,
    requester,
    watcher,
    team,
    snoozed,
    createdAfter,
    createdBefore,
    updatedAfter,
    resolvedAfter,
    resolvedBefore,
    category,
    subcategory,
    field,
    ...same
  } = asked;
  const person = (id: string) => (id === 'me' ? caller.id : id);
  return {
    ...same,
    visibility: visibilityOf(caller),
    ...(field ? { fieldTerms: termsAsked(field, taxonomy.current(), caller) } : {}),
    ...(category ? { category: category.map(cleanTag) } : {}),
    ...(subcategory ? { subcategory: subcategory.map(cleanTag) } : {}),
    ...(assignee ? { assignee: assignee.map(id => (id === 'none' ? null : person(id))) } : {}),
    ...(team ? { team: team.flatMap(name => (name === 'mine' ? caller.teams : [name])) } : {}),
    ...(requester ? { requester: requester.map(person) } : {}),
    // To requesters nothing is put aside.
    ...(snoozed !== undefined && isStaff(caller) ? { snoozed } : {}),
    // Who of the desk watches a ticket is no business of requesters.
    ...(watcher ? { watcher: watcher.map(person).filter(id => isStaff(caller) || id === caller.id) } : {}),
    ...(createdAfter ? { createdAfter: new Date(createdAfter) } : {}),
    ...(createdBefore ? { createdBefore: new Date(createdBefore) } : {}),
    ...(updatedAfter ? { updatedAfter: new Date(updatedAfter) } : {}),
    ...(resolvedAfter ? { resolvedAfter: new Date(resolvedAfter) } : {}),
    ...(resolvedBefore ? { resolvedBefore: new Date(resolvedBefore) } : {}),
  };
}

/** Where a page ends that ends with this ticket. */
export function positionOf(ticket: TicketDocument, sort: TicketSort): Position {
  const id = ticket._id;
  if (sort.endsWith('priority')) return { value: ticket.priorityRank, id };
  const at = sort.endsWith('updatedAt') ? ticket.updatedAt : ticket.createdAt;
  return { value: at.getTime(), id };
}
