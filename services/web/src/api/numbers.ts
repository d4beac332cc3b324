import type { TicketExportQuery, TicketStatsQuery, TicketTimesQuery, UserView } from '@switchboard/contracts';
import { call, callRaw } from './call';

// How many, how long, and who has how much.

/** Large desks take a while to count; milliseconds. */
const LONG_MS = 30_000;
/** A file takes as long as it takes; milliseconds. */
const FILE_MS = 60 * 60_000;

export const getStats = (query: TicketStatsQuery, signal?: AbortSignal) =>
  call('GET', '/tickets/stats', { query, signal, patienceMs: LONG_MS });

export const getTimes = (query: TicketTimesQuery, signal?: AbortSignal) =>
  call('GET', '/tickets/stats/times', { query, signal, patienceMs: LONG_MS });

/** Everybody who can have tickets. For admins. */
export async function listAgents(signal?: AbortSignal): Promise<UserView[]> {
  const all: UserView[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await call('GET', '/users', { query: { role: ['agent'], limit: 100, cursor }, signal });
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

/** The file as it is written. */
export const exportTickets = (query: TicketExportQuery, signal: AbortSignal) =>
  callRaw('/tickets/export', { query, signal, patienceMs: FILE_MS });
