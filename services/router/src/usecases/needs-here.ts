import type { Needs } from '@switchboard/routing';
import { needsOf } from '../domain/needs';
import { defaultTeamOf, expertTeams } from '../domain/team-of';
import type { RoutableTicket } from '../domain/ticket';
import type { RouterDeps } from './deps';

/**
 * What a ticket asks for on this desk: the team asked for, else that of its category. The latter only where somebody in it ever
 * takes tickets: nobody asked for it, and a ticket must not wait for a team without people.
 * @param asked the team that a person asked for
 */
export async function needsHere(
  { taxonomy, pool }: Pick<RouterDeps, 'taxonomy' | 'pool'>,
  ticket: RoutableTicket,
  asked: string | null = ticket.team,
): Promise<Needs> {
  const desk = taxonomy.current();
  const byDefault = defaultTeamOf(ticket.category, desk);
  const isOpen = byDefault !== null && (asked === null || asked === byDefault);
  const team = isOpen ? ((await pool.hasTaker(byDefault)) ? byDefault : null) : asked;
  const needs = needsOf(ticket, team);
  const experts = expertTeams(needs, desk);
  return experts.length > 0 ? { ...needs, experts } : needs;
}
