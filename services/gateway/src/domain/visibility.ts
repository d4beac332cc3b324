import { isStaff, type Principal } from './principal';

/** Which tickets somebody may see; a repository turns it into a filter, `canSee` is the same rule for one ticket. */
export type Visibility =
  | { readonly kind: 'all' }
  | { readonly kind: 'own'; readonly userId: string }
  | { readonly kind: 'teams'; readonly userId: string; readonly teams: readonly string[] };

interface Visible {
  readonly requester: { readonly id: string };
  readonly assignee: { readonly id: string } | null;
  readonly team: string | null;
}

/**
 * Requesters see their own tickets. Agents see those without a team, those of their teams, those assigned to them and
 * those they opened themselves; agents without teams see all. Admins see all.
 */
export function visibilityOf(principal: Principal): Visibility {
  if (!isStaff(principal)) return { kind: 'own', userId: principal.id };
  if (principal.role === 'admin' || principal.teams.length === 0) return { kind: 'all' };
  return { kind: 'teams', userId: principal.id, teams: principal.teams };
}

export function canSee(visibility: Visibility, ticket: Visible): boolean {
  if (visibility.kind === 'all') return true;
  if (ticket.requester.id === visibility.userId) return true;
  if (visibility.kind === 'own') return false;
  return ticket.team === null || visibility.teams.includes(ticket.team) || ticket.assignee?.id === visibility.userId;
}
