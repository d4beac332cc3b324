import type { TicketStats, TicketTimesView } from '@switchboard/client';
import type { Story } from '../story';
import type { Cast } from './opening';

/** What the desk counted. */
export async function countUp({ admin }: Cast, story: Story): Promise<void> {
  story.act('In the evening: the numbers');
  const { data: stats } = await admin.api.GET('/api/v1/tickets/stats');
  const { data: times } = await admin.api.GET('/api/v1/tickets/stats/times');
  story.tell(
    `${stats.total} tickets, ${stats.open} open: ${list(stats.byStatus)}.`,
    `By category: ${list(stats.byCategory)}.`,
    `By agent: ${busiest(stats)}.`,
    `First response after ${spread(times.all.firstResponse)}, solved after ${spread(times.all.resolution)}.`,
  );
}

const list = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => `${key.replace('_', ' ')} ${count}`)
    .join(', ');

const busiest = ({ byAgent }: TicketStats): string =>
  byAgent
    .toSorted((a, b) => b.total - a.total)
    .slice(0, 5)
    .map(({ name, total, open }) => `${name} ${total} (${open} open)`)
    .join(', ');

const spread = ({ count, median }: TicketTimesView['all']['resolution']): string =>
  median === null ? 'nothing yet' : `${median} s (the median of ${count})`;
