import type { SavedView, TeamView } from '@switchboard/contracts';
import { auditNever, auditWhole, noSettings, settings } from './installation';
import { numbers } from './numbers';
import { AGENTS, PEOPLE, profileOf, type Who } from './people';
import { ROUTING } from './routing';
import { CATEGORIES, FIELDS, operations, parkedMessages, REPLIES } from './setup';
import { DROPS, MESSAGES, TICKETS } from './tickets';

/** What the API would say, by its paths; those of one thing end in `*`. */
export type Answers = Readonly<Record<string, (query: URLSearchParams, id: string) => unknown>>;

const list = (items: readonly unknown[], total = items.length) => ({ items, nextCursor: null, total });

const team = (key: string, label: string): TeamView => ({
  ...{ key, label, skills: [], order: 0, description: null, retired: false },
  members: AGENTS.filter(({ teams }) => teams.includes(key)).map(({ id, name }) => ({ id, name })),
});

const view = (id: string, name: string, count: number): Partial<SavedView> => ({ id, name, count, filters: {} });

/** Everything that there is. */
export const answersFor = (who: Who): Answers => ({
  ...numbers(1),
  '/auth/me': () => profileOf(who),
  '/categories': () => list(CATEGORIES),
  '/fields': () => list(FIELDS),
  '/canned-replies': () => list(REPLIES),
  '/teams': () => list([team('network', 'Network'), team('access', 'Access'), team('hardware', 'Hardware')]),
  '/views': () =>
    list([
      view('default-my-open', 'My tickets', who === 'admin' ? 0 : 8),
      view('default-unassigned', 'Unassigned', 4),
      view('default-team', 'My team', 23),
    ]),
  '/operations': () => operations(),
  '/operations/parked': parkedMessages,
  '/operations/audit': auditWhole,
  '/operations/settings': settings,
  '/users': query => list(query.has('role') ? AGENTS : PEOPLE),
  '/users/*': (_query, id) => PEOPLE.find(person => person.id === id),
  '/tickets': query => {
    const statuses = query.getAll('status');
    const found = TICKETS.filter(({ status }) => statuses.length === 0 || statuses.includes(status));
    if (query.get('assignee') !== 'none') return list(query.has('q') ? [] : found);
    const waiting = found.slice(-3).map(ticket => ({ ...ticket, assignee: null }));
    return list(waiting);
  },
  '/tickets/*': (_query, id) => [DROPS, ...TICKETS].find(({ number, id: own }) => own === id || number === id),
  '/tickets/*/messages': () => ({ ...list(MESSAGES), unread: 0 }),
  '/tickets/*/routing': () => ROUTING,
  '/tickets/*/routing/what-if': () => ({ ...ROUTING.items[0], items: undefined }),
});

/** Nothing at all. */
export const EMPTY_STATS: Answers = {
  '/tickets/stats': () => ({
    ...{ total: 0, open: 0, averagePerDay: 0, byStatus: {}, byPriority: {}, byCategory: {}, byAgent: [], trend: [] },
    timeZone: 'UTC',
  }),
  '/tickets/stats/times': () => ({
    ...{ createdAfter: '', byCategory: {}, byTeam: {}, byAgent: [], workload: { byAgent: [], byTeam: {} } },
    all: {
      firstResponse: { count: 0, median: null, p90: null },
      resolution: { count: 0, median: null, p90: null },
    },
  }),
};

/** A desk without a ticket; who is on it is there. */
export const emptyFor = (who: Who): Answers => ({
  ...EMPTY_STATS,
  '/auth/me': () => profileOf(who),
  '/categories': () => list(CATEGORIES),
  '/operations': () => operations([]),
  '/operations/audit': auditNever,
  '/operations/settings': noSettings,
  '/tickets/*/routing': () => ({ items: [], line: null }),
  '/tickets/*': () => DROPS,
  '/tickets/*/messages': () => ({ ...list([]), unread: 0 }),
});

/** The desk is full, and nothing of it matches. */
export const NOTHING_FOUND: Answers = { ...EMPTY_STATS, '/tickets': () => list([]) };
