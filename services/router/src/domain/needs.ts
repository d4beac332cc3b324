import { type Needs, normalise, primaryLanguage } from '@switchboard/routing';
import type { RoutableTicket } from './ticket';

/**
 * @param team the team that a person asked for. On a waiting ticket that is `ticket.team`; on an assigned one that field
 *   names the agent's own team, which is no requirement, so the caller says.
 */
export function needsOf(ticket: RoutableTicket, team: string | null = ticket.team): Needs {
  return {
    skills: normalise(ticket.classification.skills),
    language: primaryLanguage(ticket.classification.language),
    team,
    category: ticket.category,
    subcategory: ticket.subcategory,
    priority: ticket.priority,
  };
}

/** Whether a ticket asks for the same; who is good at it is not the ticket's. */
export function sameNeeds({ experts: _, ...a }: Needs, { experts: __, ...b }: Needs): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
