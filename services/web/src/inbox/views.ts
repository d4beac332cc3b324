import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SavedView, TicketListQuery } from '@switchboard/contracts';
import { listViews } from '../api/desk';
import { keys } from '../api/keys';
import { listTickets } from '../api/tickets';
import { useTexts } from '../app/texts';
import { inboxTexts } from './texts';

export interface InboxView {
  readonly id: string;
  readonly name: string;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly sort: NonNullable<TicketListQuery['sort']>;
  /** Came with the desk. */
  readonly isBuiltIn: boolean;
  /** Whether whoever looks may rename and remove it. */
  readonly mayChange: boolean;
  readonly shared: SavedView['shared'];
  /** Led to, and not offered. */
  readonly isHidden?: boolean;
  /** Undefined until it is known. */
  readonly count?: string;
}

const OPEN = ['open', 'in_progress', 'pending'];
/** The order of work: what is urgent comes first. */
const SORT = '-priority';

type ListedView = Omit<InboxView, 'name' | 'mayChange' | 'shared'>;

/** Those that are always there, also where the list of views does not come. */
const ALWAYS: readonly ListedView[] = [
  { id: 'default-my-open', filters: { status: OPEN, assignee: ['me'] }, sort: SORT, isBuiltIn: true },
  { id: 'default-unassigned', filters: { status: OPEN, assignee: ['none'] }, sort: SORT, isBuiltIn: true },
  { id: 'default-team', filters: { status: OPEN, team: ['mine'] }, sort: SORT, isBuiltIn: true },
  { id: 'waiting', filters: { status: ['pending'], assignee: ['me'] }, sort: SORT, isBuiltIn: true },
  { id: 'all', filters: { status: OPEN }, sort: SORT, isBuiltIn: true },
  { id: 'every', filters: {}, sort: '-createdAt', isBuiltIn: true, isHidden: true },
];

/** Views in their order, with how many tickets are in each. */
export function useViews(): readonly InboxView[] {
  const words = useTexts(inboxTexts);
  const saved = useQuery({
    queryKey: keys.views,
    queryFn: ({ signal }) => listViews(signal),
    placeholderData: keepPreviousData,
  }).data?.items;
  const counts = { all: useCount('all'), waiting: useCount('waiting') } as Readonly<Record<string, number | undefined>>;
  const names: Readonly<Record<string, string>> = {
    'default-my-open': words.mine,
    'default-unassigned': words.unassigned,
    'default-team': words.team,
    waiting: words.waiting,
    all: words.allOpen,
    every: words.every,
  };
  const always = ALWAYS.map(view => {
    const own = saved?.find(({ id }) => id === view.id);
    const count = own?.count ?? counts[view.id];
    return {
      ...view,
      ...(own && { filters: own.filters }),
      name: names[view.id] ?? view.id,
      mayChange: false,
      shared: null,
      ...(count === undefined ? {} : { count: `${count}${own?.countIsMore ? '+' : ''}` }),
    };
  });
  const others = (saved ?? [])
    .filter(({ id }) => !ALWAYS.some(view => view.id === id))
    .map(({ id, name, filters, sort, mayChange, shared, count, countIsMore }) => ({
      ...{ id, name, filters, sort, mayChange, shared, isBuiltIn: false },
      ...(count === undefined ? {} : { count: `${count}${countIsMore ? '+' : ''}` }),
    }));
  return [...always, ...others];
}

function useCount(id: string): number | undefined {
  const filters = ALWAYS.find(view => view.id === id)?.filters ?? {};
  const query = { ...filters, limit: 1, total: true };
  return useQuery({
    queryKey: [...keys.views, 'count', id],
    queryFn: ({ signal }) => listTickets(query, signal),
    placeholderData: keepPreviousData,
  }).data?.total;
}
