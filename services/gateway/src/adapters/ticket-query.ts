import type { TicketSort } from '@switchboard/contracts';
import type { QueryFilter, TicketDocument } from '@switchboard/persistence';
import type { Position } from '../domain/cursor';
import type { Visibility } from '../domain/visibility';
import type { TicketFilter } from '../ports';
import { contains } from './text-search';

type Query = QueryFilter<TicketDocument>;

/** Stored field and direction of each sort; the id breaks ties, so that the order is total. */
const ORDERS: Record<TicketSort, { field: 'createdAt' | 'updatedAt' | 'priorityRank'; direction: 1 | -1 }> = {
  createdAt: { field: 'createdAt', direction: 1 },
  '-createdAt': { field: 'createdAt', direction: -1 },
  updatedAt: { field: 'updatedAt', direction: 1 },
  '-updatedAt': { field: 'updatedAt', direction: -1 },
  priority: { field: 'priorityRank', direction: 1 },
  '-priority': { field: 'priorityRank', direction: -1 },
};

export function sortOf(sort: TicketSort): Record<string, 1 | -1> {
  const { field, direction } = ORDERS[sort];
  return { [field]: direction, _id: direction };
}

/** Everything behind a position in the order of `sort`. */
function behind(sort: TicketSort, { value, id }: Position): Query {
  const { field, direction } = ORDERS[sort];
  const operator = direction === 1 ? '$gt' : '$lt';
  const at = field === 'priorityRank' ? value : new Date(value);
  return { $or: [{ [field]: { [operator]: at } }, { [field]: at, _id: { [operator]: id } }] } as Query;
}

/** The filter of `canSee` for many tickets. */
function visible(visibility: Visibility): Query {
  if (visibility.kind === 'all') return {};
  const { userId } = visibility;
  if (visibility.kind === 'own') return { 'requester.id': userId };
  return {
    $or: [{ team: null }, { team: { $in: visibility.teams } }, { 'assignee.id': userId }, { 'requester.id': userId }],
  } as Query;
}

const VALUE_FILTERS = {
  status: 'status',
  category: 'category',
  subcategory: 'subcategory',
  priority: 'priority',
  assignee: 'assignee.id',
  requester: 'requester.id',
  team: 'team',
  tag: 'tags',
} as const satisfies Partial<Record<keyof TicketFilter, string>>;

export function ticketQuery(filter: TicketFilter, page?: { sort: TicketSort; after: Position | undefined }): Query {
  const all: Query[] = [visible(filter.visibility)];
  for (const [name, path] of Object.entries(VALUE_FILTERS) as [keyof typeof VALUE_FILTERS, string][]) {
    const values = filter[name];
    if (values) all.push({ [path]: { $in: values } } as Query);
  }
  const { q, createdAfter, createdBefore, updatedAfter } = filter;
  if (q !== undefined)
    all.push({ $or: [{ title: contains(q) }, { description: contains(q) }, { number: contains(q) }] });
  if (createdAfter) all.push({ createdAt: { $gt: createdAfter } });
  if (createdBefore) all.push({ createdAt: { $lt: createdBefore } });
  if (updatedAfter) all.push({ updatedAt: { $gt: updatedAfter } });
  if (page?.after) all.push(behind(page.sort, page.after));
  return { $and: all } as Query;
}
