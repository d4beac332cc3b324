import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '@switchboard/kernel';
import type { TicketFilter } from '../../tickets/ports';
import { daysOf } from '../domain/days';
import { statsOf } from '../domain/stats';
import { timesOf } from '../domain/times';
import type { TicketCounts, TicketDurations } from '../ports';
import type { Rebuilt, TicketFollower } from './ticket-follower';

export interface Checked extends Rebuilt {
  /** Whether the numbers of all tickets are those that the database counts itself. */
  readonly isEqual: boolean;
}

type Numbers = TicketCounts & TicketDurations;

export interface CheckPorts {
  readonly follower: Pick<TicketFollower, 'rebuild' | 'check'>;
  /** As people get them, and as the database counts them. */
  readonly quick: Numbers;
  readonly raw: Numbers;
  readonly clock: Pick<Clock, 'now'>;
}

/** While tickets are written two counts are never of the same moment; one of so many is. */
const TRIES = 5;

/** Compares what the numbers are made of with the tickets, ticket by ticket, and the numbers with those that the database counts. */
export async function checkNumbers(ports: CheckPorts, mend: boolean): Promise<Checked> {
  const rebuilt = await (mend ? ports.follower.rebuild() : ports.follower.check());
  return { ...rebuilt, isEqual: await areEqual(ports) };
}

async function areEqual({ quick, raw, clock }: CheckPorts): Promise<boolean> {
  const now = clock.now();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await answerOf(quick, now);
    const counted = await answerOf(raw, now);
    if (isDeepStrictEqual(counted, before) || isDeepStrictEqual(counted, await answerOf(quick, now))) return true;
  }
  return false;
}

/** What people are told of all tickets, in an order of its own; names are those of different tickets and may differ. */
async function answerOf(numbers: Numbers, now: Date) {
  const filter: TicketFilter = { visibility: { kind: 'all' } };
  const days = daysOf(filter, now, 'UTC');
  const [counted, measured, workload] = await Promise.all([
    numbers.count(filter, days, 'UTC'),
    numbers.measure(filter),
    numbers.workload(filter),
  ]);
  const stats = statsOf(counted, filter, { days, now, timeZone: 'UTC' });
  const times = timesOf(measured);
  return {
    stats: { ...stats, byAgent: byId(stats.byAgent) },
    times: { ...times, byAgent: byId(times.byAgent) },
    workload: { ...workload, byAgent: byId(workload.byAgent) },
  };
}

const byId = <T extends { id: string; name: string }>(agents: readonly T[]) =>
  Object.fromEntries(agents.map(({ id, name: _name, ...rest }) => [id, rest]));
