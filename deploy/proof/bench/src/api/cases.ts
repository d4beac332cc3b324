/** One kind of request, and the bare route that does its store operation. */
export interface Case {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: (id: string) => string;
  readonly body?: object;
  readonly bare: (id: string) => string;
}

const OPEN = 'status=open&status=in_progress&status=pending';

export const CASES: readonly Case[] = [
  {
    name: 'create',
    method: 'POST',
    path: () => '/tickets',
    body: { title: 'Printer jams', description: 'The printer jams since this morning, on every page.' },
    bare: () => '/create',
  },
  { name: 'get', method: 'GET', path: id => `/tickets/${id}`, bare: id => `/get/${id}` },
  { name: 'newest open', method: 'GET', path: () => `/tickets?${OPEN}`, bare: () => '/list' },
  {
    name: 'filter + sort',
    method: 'GET',
    path: () => '/tickets?category=network&priority=high&sort=-updatedAt',
    bare: () => '/filtered',
  },
  { name: 'search', method: 'GET', path: () => '/tickets?q=rare42', bare: () => '/search' },
  { name: 'search, a letter wrong', method: 'GET', path: () => '/tickets?q=projectr', bare: () => '/search' },
  { name: 'stats', method: 'GET', path: () => '/tickets/stats', bare: () => '/stats' },
  { name: 'times', method: 'GET', path: () => '/tickets/stats/times', bare: () => '/times' },
  {
    name: 'message',
    method: 'POST',
    path: id => `/tickets/${id}/messages`,
    body: { body: 'Please restart the printer.' },
    bare: id => `/message/${id}`,
  },
];
