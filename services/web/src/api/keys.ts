/** Under which names the query library keeps what the server said. */
export const keys = {
  tickets: ['tickets'] as const,
  ticketList: (query: object) => ['tickets', 'list', query] as const,
  ticket: (id: string) => ['ticket', id] as const,
  messages: (ticketId: string) => ['messages', ticketId] as const,
  profile: ['profile'] as const,
  person: (id: string) => ['person', id] as const,
  inbox: ['inbox'] as const,
  inboxList: (query: object) => ['inbox', 'list', query] as const,
  views: ['views'] as const,
  categories: ['categories'] as const,
  teams: ['teams'] as const,
  people: ['people'] as const,
  requesters: (q: string) => ['requesters', q] as const,
  /** Below the tickets: whatever happens to one may change it. */
  load: ['tickets', 'load'] as const,
  routing: (ticketId: string) => ['routing', ticketId] as const,
  whatNow: (ticketId: string) => ['what-now', ticketId] as const,
  /** What tickets change, and what they do not. */
  numbers: ['numbers'] as const,
  numbersAside: ['numbers-aside'] as const,
  history: (ticketId: string) => ['history', ticketId] as const,
  watchers: (ticketId: string) => ['watchers', ticketId] as const,
  links: (ticketId: string) => ['links', ticketId] as const,
  replies: (words: string) => ['replies', words] as const,
  found: (words: string) => ['found', words] as const,
};
