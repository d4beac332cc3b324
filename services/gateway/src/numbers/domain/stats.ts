import { PRIORITIES, STATUSES, type TicketStats } from '@switchboard/contracts';
import type { Days } from './days';

/** What the database has counted. */
export interface Counted {
  readonly groups: readonly { status: string; priority: string | null; category: string | null; count: number }[];
  readonly agents: readonly { id: string; name: string; total: number; open: number }[];
  readonly created: readonly { date: string; count: number }[];
  readonly resolved: readonly { date: string; count: number }[];
  /** When the first that matches was opened; null when none does. */
  readonly first: Date | null;
}

/** Statuses in which somebody still has to do something. */
export const OPEN_STATUSES = ['open', 'in_progress', 'pending'] as const;

/** Of more people than these only the busiest are told. */
export const MAX_AGENTS = 1_000;

const DAY_MS = 86_400_000;
/** The group of what has no value yet. */
const NONE = 'none';

export function statsOf(
  { groups, agents, created, resolved, first }: Counted,
  asked: { createdAfter?: Date | undefined; createdBefore?: Date | undefined },
  { days, now, timeZone }: { days: Days; now: Date; timeZone: string },
): TicketStats {
  const sum = (by: (group: Counted['groups'][number]) => string | null, all: readonly string[]) => {
    const counts = new Map<string, number>(all.map(name => [name, 0]));
    for (const group of groups) {
      const name = by(group) ?? NONE;
      counts.set(name, (counts.get(name) ?? 0) + group.count);
    }
    return Object.fromEntries(counts);
  };
  const byStatus = sum(({ status }) => status, STATUSES);
  const total = groups.reduce((all, { count }) => all + count, 0);
  const onDay = (counts: Counted['created']) => new Map(counts.map(({ date, count }) => [date, count]));
  const [createdOn, resolvedOn] = [onDay(created), onDay(resolved)];
  const end = asked.createdBefore && asked.createdBefore < now ? asked.createdBefore : now;
  const begin = asked.createdAfter ?? first ?? end;
  const length = Math.max(1, (end.getTime() - begin.getTime()) / DAY_MS);
  return {
    total,
    open: OPEN_STATUSES.reduce((all, status) => all + (byStatus[status] ?? 0), 0),
    averagePerDay: Math.round((total / length) * 100) / 100,
    byStatus,
    byPriority: sum(({ priority }) => priority, PRIORITIES),
    byCategory: sum(({ category }) => category, []),
    byAgent: [...agents],
    trend: days.dates.map(date => ({ date, created: createdOn.get(date) ?? 0, resolved: resolvedOn.get(date) ?? 0 })),
    timeZone,
  };
}
