import type { Role } from './taxonomy';

/** Which tickets somebody may see: a repository turns it into a filter, `canSee` is the same rule for one ticket. */
export type Visibility =
  | { readonly kind: 'all' }
  | { readonly kind: 'own'; readonly userId: string }
  | { readonly kind: 'teams'; readonly userId: string; readonly teams: readonly string[] };

/** What the rule reads of a ticket. */
export interface Visible {
  readonly requester: { readonly id: string };
  readonly assignee: { readonly id: string } | null;
  readonly team: string | null;
  /** Requesters whom somebody of the desk lets read a ticket that is another's. */
  readonly guests?: readonly string[] | undefined;
  /** Tickets that were merged into it, and who read those. */
  readonly merged?: readonly { readonly active: boolean; readonly readers: readonly string[] }[] | undefined;
}

/**
 * Requesters see their own tickets, those whose guests they are, and those into which one of these was merged. Agents see those without a team, those of their teams, those
 * assigned to them and those they opened themselves; agents without teams see all. Admins see all.
 */
export function visibilityOf(person: {
  readonly id: string;
  readonly role: Role;
  readonly teams: readonly string[];
}): Visibility {
  if (person.role === 'user') return { kind: 'own', userId: person.id };
  if (person.role === 'admin' || person.teams.length === 0) return { kind: 'all' };
  return { kind: 'teams', userId: person.id, teams: person.teams };
}

export function canSee(visibility: Visibility, ticket: Visible): boolean {
  if (visibility.kind === 'all') return true;
  if (ticket.requester.id === visibility.userId) return true;
  if (visibility.kind === 'own') return isGuest(ticket, visibility.userId);
  return ticket.team === null || visibility.teams.includes(ticket.team) || ticket.assignee?.id === visibility.userId;
}

const isGuest = ({ guests = [], merged = [] }: Visible, userId: string): boolean =>
  guests.includes(userId) || merged.some(({ active, readers }) => active && readers.includes(userId));
