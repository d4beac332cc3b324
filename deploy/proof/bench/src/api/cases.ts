/** One kind of request, and the bare route that does its store operation. */
export interface Case {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: (id: string) => string;
  readonly body?: object;
  readonly bare: (id: string) => string;
  /** Who asks; default: an admin, who sees all. */
  readonly as?: 'agent';
  /** Share of the limit that it is to reach. */
  readonly aim?: number;
}

const OPEN = 'status=open&status=in_progress&status=pending';
const READ = { method: 'GET', aim: 0.7 } as const;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** What is written comes last: working it off goes on after its answer, and must not be in the way of what is read. */
export const CASES: readonly Case[] = [
  { ...READ, name: 'get', path: id => `/tickets/${id}`, bare: id => `/get/${id}` },
  { ...READ, name: 'newest open', path: () => `/tickets?${OPEN}`, bare: () => '/list' },
  {
    ...READ,
    name: 'filter + sort',
    path: () => '/tickets?category=network&priority=high&sort=-updatedAt',
    bare: () => '/filtered',
  },
  { ...READ, name: 'search', path: () => '/tickets?q=rare42', bare: () => '/search' },
  { ...READ, name: 'search a letter wrong', path: () => '/tickets?q=projectr', bare: () => '/search' },
  { ...READ, name: 'stats', path: () => '/tickets/stats', bare: () => '/stats' },
  { ...READ, name: 'stats of teams', as: 'agent', path: () => '/tickets/stats', bare: () => '/stats' },
  {
    ...READ,
    name: 'stats filtered',
    path: () => `/tickets/stats?category=network&team=team-2&createdAfter=${daysAgo(90)}`,
    bare: () => '/stats',
  },
  { ...READ, name: 'times', path: () => '/tickets/stats/times', bare: () => '/times' },
  { ...READ, name: 'times of teams', as: 'agent', path: () => '/tickets/stats/times', bare: () => '/times' },
  {
    name: 'message',
    method: 'POST',
    path: id => `/tickets/${id}/messages`,
    body: { body: 'Please restart the printer.' },
    bare: id => `/message/${id}`,
  },
  {
    name: 'create',
    method: 'POST',
    path: () => '/tickets',
    body: { title: 'Printer jams', description: 'The printer jams since this morning, on every page.' },
    bare: () => '/create',
    aim: 0.6,
  },
];
