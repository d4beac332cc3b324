/** Under which names the query library keeps what the server said. */
export const keys = {
  tickets: ['tickets'] as const,
  ticketList: (query: object) => ['tickets', 'list', query] as const,
  ticket: (id: string) => ['ticket', id] as const,
  messages: (ticketId: string) => ['messages', ticketId] as const,
  profile: ['profile'] as const,
  inbox: ['inbox'] as const,
  inboxList: (query: object) => ['inbox', 'list', query] as const,
  views: ['views'] as const,
  categories: ['categories'] as const,
  teams: ['teams'] as const,
  routing: (ticketId: string) => ['routing', ticketId] as const,
  whatNow: (ticketId: string) => ['what-now', ticketId] as const,
  history: (ticketId: string) => ['history', ticketId] as const,
};
