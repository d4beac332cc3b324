/** Days that the page looks back on. */
export const RANGES = [7, 30, 90, 365] as const;
export type Range = (typeof RANGES)[number];

/** What times are told by. */
export const GROUPS = ['category', 'team', 'agent'] as const;
export type Group = (typeof GROUPS)[number];

/** What the page shows; all of it is in the address. */
export interface Place {
  readonly days: Range;
  readonly team: string | null;
  readonly category: string | null;
  readonly by: Group;
}

export const FIRST: Place = { days: 30, team: null, category: null, by: 'category' };

export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  const days = Number(query.get('days'));
  return {
    days: RANGES.find(range => range === days) ?? FIRST.days,
    team: query.get('team') || null,
    category: query.get('category') || null,
    by: GROUPS.find(group => group === query.get('by')) ?? FIRST.by,
  };
}

export function addressOf(place: Place): string {
  const query = new URLSearchParams();
  if (place.days !== FIRST.days) query.set('days', String(place.days));
  if (place.team !== null) query.set('team', place.team);
  if (place.category !== null) query.set('category', place.category);
  if (place.by !== FIRST.by) query.set('by', place.by);
  return `/numbers${query.size > 0 ? `?${query}` : ''}`;
}
