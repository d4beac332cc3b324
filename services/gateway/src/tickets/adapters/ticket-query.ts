import { TICKET_FILTERS, type TicketSort } from '@switchboard/contracts';
import type { QueryFilter, TicketDocument } from '@switchboard/persistence';
import type { Position } from '../../domain/cursor';
import type { TicketFilter } from '../ports';
import { type SearchScope, textQuery } from '../../search/adapters/text-search';
import { strictSearch } from '../../search/domain/search';

export type TicketQuery = QueryFilter<TicketDocument>;
type Query = TicketQuery;

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

/**
 * Everything behind a position in the order of `sort`, as two stretches that follow each other: what has the same value and a later id, and what
 * has a later value. Each is one range of an index, read in its order; together in an `$or` they would be read whole and then sorted.
 */
export function stretchesBehind(sort: TicketSort, after: Position | undefined): (TicketQuery | undefined)[] {
  if (!after) return [undefined];
  const { value, id } = after;
  const { field, direction } = ORDERS[sort];
  const operator = direction === 1 ? '$gt' : '$lt';
  const at = field === 'priorityRank' ? value : new Date(value);
  return [{ [field]: at, _id: { [operator]: id } } as TicketQuery, { [field]: { [operator]: at } } as TicketQuery];
}

/** The filter of `canSee` for many tickets; requesters get those whose guests they are when they ask for what they watch. */
export function visible({ visibility, watcher }: Pick<TicketFilter, 'visibility' | 'watcher'>): Query {
  if (visibility.kind === 'all') return {};
  const { userId } = visibility;
  if (visibility.kind === 'own' && watcher) return { $or: [{ 'requester.id': userId }, { guests: userId }] } as Query;
  if (visibility.kind === 'own') return { 'requester.id': userId };
  return {
    $or: [{ team: null }, { team: { $in: visibility.teams } }, { 'assignee.id': userId }, { 'requester.id': userId }],
  } as Query;
}

/** Which path has what a filter asks for. */
const VALUE_FILTERS = [
  ...TICKET_FILTERS.map(name => [name, name] as const),
  ['assignee', 'assignee.id'],
  ['requester', 'requester.id'],
  ['watcher', 'watchers'],
  ['team', 'team'],
  ['tag', 'tags'],
] as const;

/** Where the words of tickets from earlier versions stand, until they have search words. */
const TEXTS = ['number', 'title', 'description', 'requester.name', 'requester.email'];

/** Whoever sees own tickets only searches as if there were no notes. */
export function searchScope({ visibility }: Pick<TicketFilter, 'visibility'>, lagging: boolean): SearchScope {
  const notes = visibility.kind !== 'own';
  return { lagging, notes, letters: TEXTS, phrases: ['searchTexts', 'talkTexts', ...(notes ? ['noteTexts'] : [])] };
}

/**
 * @param lagging whether there are tickets whose search words are not made yet.
 * @param stretch one of `stretchesBehind`.
 */
export function ticketQuery(filter: TicketFilter, lagging: boolean, stretch?: Query): Query {
  const { q, search, createdAfter, createdBefore, updatedAfter, resolvedAfter, resolvedBefore } = filter;
  const scope = searchScope(filter, lagging);
  // Words first: of several alternatives the planners take the first, and these leave the fewest.
  const all: Query[] = q === undefined ? [] : textQuery(search ?? strictSearch(q), scope);
  all.push(visible(filter));
  for (const [name, path] of VALUE_FILTERS) {
    const values = filter[name];
    if (values) all.push({ [path]: { $in: values } } as Query);
  }
  if (filter.snoozed !== undefined)
    all.push({ 'snooze.until': filter.snoozed ? { $type: 'date' } : null } as unknown as Query);
  for (const terms of filter.fieldTerms ?? []) all.push({ fieldTerms: { $in: [...terms] } } as Query);
  if (createdAfter) all.push({ createdAt: { $gt: createdAfter } });
  if (createdBefore) all.push({ createdAt: { $lt: createdBefore } });
  if (updatedAfter) all.push({ updatedAt: { $gt: updatedAfter } });
  if (resolvedAfter) all.push({ resolvedAt: { $gt: resolvedAfter } });
  if (resolvedBefore) all.push({ resolvedAt: { $lt: resolvedBefore } });
  if (stretch) all.push(stretch);
  return { $and: all } as Query;
}
