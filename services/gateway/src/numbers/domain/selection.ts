import type { TicketFilter } from '../../tickets/ports';
import type { TimeColumn } from './columns';
import type { TicketColumns } from './ticket-columns';

/** Filters that are columns by themselves. */
const BY_TEXT = ['status', 'priority', 'category', 'subcategory', 'team', 'requester', 'assignee'] as const;
type ByText = (typeof BY_TEXT)[number];

const COVERED: ReadonlySet<string> = new Set([
  ...['visibility', 'createdAfter', 'createdBefore', 'resolvedAfter', 'resolvedBefore'],
  ...BY_TEXT,
]);

/** Whether columns have all that the filter asks about; words, tags, watchers and own fields are left to the database. */
export function isCovered(filter: TicketFilter): boolean {
  return Object.entries(filter).every(([name, value]) => value === undefined || COVERED.has(name));
}

/** Places of the tickets that a covered filter leaves: the same ones that `ticketQuery` asks the database for. */
export function selected(columns: TicketColumns, filter: TicketFilter): Uint32Array {
  let places = visiblePlaces(columns, filter);
  for (const name of BY_TEXT) {
    const values: readonly (string | null)[] | undefined = filter[name];
    if (values) places = keepOneOf(columns, name, values, places);
  }
  places = keepBetween(columns.time('createdAt'), filter.createdAfter, filter.createdBefore, places);
  return keepBetween(columns.time('resolvedAt'), filter.resolvedAfter, filter.resolvedBefore, places);
}

// Loops over plain arrays, each for one condition: many times faster than a list of functions for each ticket.

function visiblePlaces(columns: TicketColumns, { visibility }: TicketFilter): Uint32Array {
  const all = new Uint32Array(columns.size);
  for (let place = 0; place < all.length; place += 1) all[place] = place;
  if (visibility.kind === 'all') return all;
  const { userId } = visibility;
  if (visibility.kind === 'own') return keepOneOf(columns, 'requester', [userId], all);
  const [team, assignee, requester] = [columns.text('team'), columns.text('assignee'), columns.text('requester')];
  const [inTeam, isAssignee, isRequester] = [
    team.accepting([null, ...visibility.teams]),
    assignee.accepting([userId]),
    requester.accepting([userId]),
  ];
  let kept = 0;
  for (const place of all) {
    const isSeen =
      inTeam[team.code(place)] === 1 ||
      isAssignee[assignee.code(place)] === 1 ||
      isRequester[requester.code(place)] === 1;
    if (isSeen) all[kept++] = place;
  }
  return all.subarray(0, kept);
}

/** In place: what is kept stands at the beginning of the same array. */
function keepOneOf(columns: TicketColumns, name: ByText, values: readonly (string | null)[], places: Uint32Array) {
  const column = columns.text(name);
  const accepted = column.accepting(values);
  let kept = 0;
  for (const place of places) if (accepted[column.code(place)] === 1) places[kept++] = place;
  return places.subarray(0, kept);
}

function keepBetween(column: TimeColumn, after: Date | undefined, before: Date | undefined, places: Uint32Array) {
  if (!after && !before) return places;
  const [earliest, latest] = [
    after?.getTime() ?? Number.NEGATIVE_INFINITY,
    before?.getTime() ?? Number.POSITIVE_INFINITY,
  ];
  let kept = 0;
  for (const place of places) {
    const at = column.get(place);
    if (at > earliest && at < latest) places[kept++] = place;
  }
  return places.subarray(0, kept);
}
