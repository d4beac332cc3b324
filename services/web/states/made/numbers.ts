import type { TicketStats, TicketTimesView } from '@switchboard/contracts';
import { dayOf, daysAfter } from '../../src/app/days';
import type { Answers } from './answers';
import { AGENTS } from './people';

const ZONE = 'Europe/Lisbon';
/** A week of a desk that rests at its end; Sunday first. */
const WEEK = [9, 30, 36, 33, 35, 31, 12];
const HELD = [8, 9, 8, 4, 5, 4, 0];
const SOLVED = [41, 38, 52, 29, 33, 22, 31];

function trend(days: number, scale: number): TicketStats['trend'] {
  const today = dayOf(new Date(), ZONE);
  return Array.from({ length: days }, (_, index) => {
    const date = daysAfter(today, index + 1 - days);
    const base = (WEEK[new Date(date).getUTCDay()] ?? 0) * scale;
    // A bad week, and the one in which it was made good.
    const swing = Math.sin(index / 4.2) * 0.25;
    return { date, created: Math.round(base * (1 + swing)), resolved: Math.round(base * (1 - swing * 0.6)) };
  });
}

function stats(query: URLSearchParams, scale: number): TicketStats {
  const isOpen = query.has('status');
  const after = query.get('createdAfter') ?? query.get('resolvedAfter');
  const days = after === null ? 30 : Math.min(366, Math.ceil((Date.now() - Date.parse(after)) / 86_400_000));
  const of = (count: number) => Math.round(count * scale);
  const byStatus = { open: of(15), in_progress: of(21), pending: of(12), resolved: 0, closed: 0 };
  return {
    total: isOpen ? of(48) : of(812),
    open: of(48),
    averagePerDay: of(27),
    byStatus,
    byPriority: { critical: of(3), high: of(11), medium: of(23), low: of(11), none: 0 },
    byCategory: Object.fromEntries(
      Object.entries({
        hardware: 11,
        network: 9,
        access: 6,
        email: 6,
        software: 5,
        hr: 4,
        storage: 3,
        billing: 2,
        general: 2,
      }).map(([name, count]) => [name, of(count)]),
    ),
    byAgent: AGENTS.map(({ id, name }, index) => ({
      ...{ id, name, total: isOpen ? (HELD[index] ?? 0) : of(SOLVED[index] ?? 0), open: HELD[index] ?? 0 },
    })),
    trend: trend(days, scale),
    timeZone: ZONE,
  };
}

const spread = (count: number, median: number, p90: number) => ({ count, median: median * 60, p90: p90 * 60 });
const times = (share: number) => ({
  firstResponse: spread(96, 18 * share, 74 * share),
  resolution: spread(81, 340 * share, 1_900 * share),
});

function timesView(query: URLSearchParams): TicketTimesView {
  const isBefore = query.has('createdBefore');
  return {
    createdAfter: query.get('createdAfter') ?? '',
    all: isBefore ? { firstResponse: spread(90, 21, 80), resolution: spread(77, 301, 1_700) } : times(1),
    byCategory: {
      network: times(0.8),
      hardware: times(1.6),
      access: times(0.5),
      email: times(0.9),
      software: times(1.2),
    },
    byTeam: { network: times(0.9), access: times(0.6), hardware: times(1.5), none: times(2) },
    byAgent: AGENTS.map(({ id, name }, index) => ({ id, name, times: times(0.6 + index * 0.15) })),
    workload: {
      byAgent: AGENTS.map(({ id, name }, index) => ({ id, name, open: HELD[index] ?? 0 })),
      byTeam: { network: 25, access: 6, hardware: 11 },
    },
  };
}

export const numbers = (scale: number): Answers => ({
  '/tickets/stats': query => stats(query, scale),
  '/tickets/stats/times': timesView,
});

/** A desk of a whole country. */
export const LARGE_NUMBERS = numbers(2_431);

const none = { count: 0, median: null, p90: null };
const quiet = { firstResponse: none, resolution: none };

/** The day a desk begins. */
export const QUIET_NUMBERS: Answers = {
  '/tickets/stats': query => {
    const { trend: days, ...all } = stats(query, 0);
    const last = days.length - 1;
    const today = days.map((day, index) => (index === last ? { ...day, created: 1 } : day));
    const one = { byStatus: { ...all.byStatus, open: 1 }, byPriority: { ...all.byPriority, medium: 1 } };
    return { ...all, ...one, total: 1, open: 1, byCategory: { network: 1 }, byAgent: [], trend: today };
  },
  '/tickets/stats/times': () =>
    ({
      ...{ createdAfter: '', all: quiet, byCategory: {}, byTeam: {}, byAgent: [] },
      workload: { byAgent: [{ id: 'nia', name: 'Nia Okafor', open: 1 }], byTeam: {} },
    }) satisfies TicketTimesView,
};
