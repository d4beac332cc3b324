import type { Priority } from '@switchboard/contracts';
import type { RoutableTicket } from './ticket';

/** What a ticket asks of whoever takes it. */
export interface Needs {
  /** Lower case, without duplicates, sorted. */
  readonly skills: readonly string[];
  /** Two-letter code, or null when unknown. */
  readonly language: string | null;
  /** Only its members may take the ticket. */
  readonly team: string | null;
  readonly category: string | null;
  readonly subcategory: string | null;
  readonly priority: Priority | null;
}

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

export function sameNeeds(a: Needs, b: Needs): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** `pt-BR` and `PT` are `pt`; nothing, `und` and `mul` are no language. */
export function primaryLanguage(tag: string | null | undefined): string | null {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return primary === '' || primary === 'und' || primary === 'mul' ? null : primary;
}

export function normalise(names: readonly string[]): string[] {
  return [...new Set(names.map(name => name.trim().toLowerCase()).filter(name => name !== ''))].sort();
}
