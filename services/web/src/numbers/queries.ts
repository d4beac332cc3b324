import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { getStats, getTimes, listAgents } from '../api/numbers';
import { useUser } from '../api/session';
import { listTickets } from '../api/tickets';
import { periodOf } from './periods';
import type { Place } from './place';

export const OPEN: ('open' | 'in_progress' | 'pending')[] = ['open', 'in_progress', 'pending'];
/** The oldest that nobody has, and how many there are. */
const UNASSIGNED = { status: OPEN, assignee: ['none'], sort: 'createdAt' as const, limit: 1, total: true };

/** Everything that the page says. What comes anew takes the place of what is shown, and nothing is empty meanwhile. */
export function useNumbers({ days, team, category }: Place) {
  const { timeZone, role } = useUser();
  const period = periodOf(days, timeZone);
  const { after, before } = period;
  const narrowed = {
    ...(team === null ? {} : { team: [team] }),
    ...(category === null ? {} : { category: [category] }),
  };
  const since = before?.after ?? after;
  return {
    period,
    narrowed,
    now: useNumber(['now', narrowed], signal => getStats({ ...narrowed, status: OPEN, timeZone }, signal)),
    created: useNumber(['created', narrowed, since], signal =>
      getStats({ ...narrowed, createdAfter: since, timeZone }, signal),
    ),
    // By when they were solved, so that old ones count too.
    solved: useNumber(['solved', narrowed, since], signal =>
      getStats({ ...narrowed, resolvedAfter: since, timeZone }, signal),
    ),
    solvers: useNumber(['solvers', narrowed, after], signal =>
      getStats({ ...narrowed, resolvedAfter: after, timeZone }, signal),
    ),
    times: useNumber(['times', narrowed, after], signal => getTimes({ ...narrowed, createdAfter: after }, signal)),
    timesBefore: useAside(
      ['times', narrowed, before],
      signal => getTimes({ ...narrowed, createdAfter: since, createdBefore: before?.until ?? after }, signal),
      before !== null,
    ),
    unassigned: useNumber(['unassigned', narrowed], signal => listTickets({ ...narrowed, ...UNASSIGNED }, signal)),
    agents: useAside(['agents'], listAgents, role === 'admin'),
  };
}

export type Numbers = ReturnType<typeof useNumbers>;

type Ask<T> = (signal: AbortSignal) => Promise<T>;

const useNumber = <T>(key: readonly unknown[], ask: Ask<T>) =>
  useQuery({
    queryKey: [...keys.numbers, ...key],
    queryFn: ({ signal }) => ask(signal),
    placeholderData: keepPreviousData,
  });

/** What new tickets do not change. */
const useAside = <T>(key: readonly unknown[], ask: Ask<T>, enabled: boolean) =>
  useQuery({ queryKey: [...keys.numbersAside, ...key], queryFn: ({ signal }) => ask(signal), enabled });

/** What a part of the page waits for. */
export interface Asked {
  readonly data: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}
