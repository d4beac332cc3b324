import type { TicketStats, TicketTimesView, UserView } from '@switchboard/contracts';

/** Somebody who has tickets, or can have some. What is null is not for the reader to know. */
export interface Load {
  readonly id: string;
  readonly name: string;
  readonly held: number;
  readonly solved: number;
  readonly capacity: number | null;
  readonly availability: UserView['availability'] | null;
}

interface Known {
  readonly workload: TicketTimesView['workload'] | undefined;
  /** Of those that were solved. */
  readonly solvers: TicketStats['byAgent'] | undefined;
  readonly agents: readonly UserView[] | undefined;
  /** Only theirs. */
  readonly team: string | null;
}

/** The fullest first; who is not there comes last. */
export function loadsOf({ workload, solvers, agents, team }: Known): Load[] {
  const loads = new Map<string, Load>();
  const people = (agents ?? []).filter(({ disabled, teams }) => !disabled && (team === null || teams.includes(team)));
  for (const { id, name, capacity, availability } of people)
    loads.set(id, { id, name, capacity, availability, held: 0, solved: 0 });
  const of = (id: string, name: string): Load =>
    loads.get(id) ?? { id, name, held: 0, solved: 0, capacity: null, availability: null };
  for (const { id, name, open } of workload?.byAgent ?? []) loads.set(id, { ...of(id, name), held: open });
  for (const { id, name, total } of solvers ?? []) loads.set(id, { ...of(id, name), solved: total });
  return [...loads.values()].sort(
    (a, b) => Number(isAway(a)) - Number(isAway(b)) || fullness(b) - fullness(a) || a.name.localeCompare(b.name),
  );
}

const isAway = ({ availability }: Load) => availability === 'offline';
const fullness = ({ held, capacity }: Load) => (capacity === null ? held / 1_000 : held / Math.max(1, capacity));

/** Skills that a single person has, who has no room or is not there. */
export function thinCover(agents: readonly UserView[], loads: readonly Load[]): { skill: string; load: Load }[] {
  const holders = new Map<string, string[]>();
  for (const { id, disabled, skills } of agents)
    if (!disabled) for (const { name } of skills) holders.set(name, [...(holders.get(name) ?? []), id]);
  return [...holders].flatMap(([skill, [only, ...others]]) => {
    const load = others.length === 0 ? loads.find(({ id }) => id === only) : undefined;
    const isFree = load && load.availability === 'online' && load.held < (load.capacity ?? 0);
    return load && !isFree ? [{ skill, load }] : [];
  });
}
