import type { TicketTimes } from '@switchboard/contracts';

/** Tickets that have category, team and agent in common: how long each took, in milliseconds. */
export interface Measured {
  readonly category: string | null;
  readonly team: string | null;
  readonly agent: { readonly id: string; readonly name: string } | null;
  readonly firstResponse: readonly number[];
  readonly resolution: readonly number[];
}

const NONE = 'none';

/** Times of all tickets, and by category, team and agent. */
export function timesOf(measured: readonly Measured[]) {
  const agents = new Map(measured.flatMap(({ agent }) => (agent ? [[agent.id, agent.name] as const] : [])));
  const byAgent = grouped(
    measured.filter(({ agent }) => agent !== null),
    ({ agent }) => agent?.id ?? NONE,
  );
  return {
    all: spreads(measured),
    byCategory: grouped(measured, ({ category }) => category ?? NONE),
    byTeam: grouped(measured, ({ team }) => team ?? NONE),
    byAgent: Object.entries(byAgent).map(([id, times]) => ({ id, name: agents.get(id) ?? '', times })),
  };
}

function grouped(measured: readonly Measured[], by: (one: Measured) => string): Record<string, TicketTimes> {
  const groups = new Map<string, Measured[]>();
  for (const one of measured) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return Object.fromEntries([...groups].map(([name, group]) => [name, spreads(group)]));
}

function spreads(measured: readonly Measured[]): TicketTimes {
  return {
    firstResponse: spread(measured.flatMap(one => one.firstResponse)),
    resolution: spread(measured.flatMap(one => one.resolution)),
  };
}

/** The nearest rank: a time that one of the tickets took. */
function spread(times: readonly number[]) {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) =>
    sorted.length === 0 ? null : Math.max(0, Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) / 1_000));
  return { count: sorted.length, median: at(0.5), p90: at(0.9) };
}
