import type { TicketTimes } from '@switchboard/contracts';
import { nthSmallest } from './nth-smallest';

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
  for (const one of measured) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return Object.fromEntries([...groups].map(([name, group]) => [name, spreads(group)]));
}

function spreads(measured: readonly Measured[]): TicketTimes {
  return {
    firstResponse: spread(measured.map(one => one.firstResponse)),
    resolution: spread(measured.map(one => one.resolution)),
  };
}

/** The nearest rank: a time that one of the tickets took. */
function spread(groups: readonly (readonly number[])[]) {
  const times = new Float64Array(groups.reduce((sum, group) => sum + group.length, 0));
  let at = 0;
  for (const group of groups) {
    times.set(group, at);
    at += group.length;
  }
  const seconds = (share: number) => {
    if (times.length === 0) return null;
    return Math.max(0, Math.round(nthSmallest(times, Math.ceil(times.length * share) - 1) / 1_000));
  };
  return { count: times.length, median: seconds(0.5), p90: seconds(0.9) };
}
