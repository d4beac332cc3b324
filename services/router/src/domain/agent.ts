import type { Availability, Role } from '@switchboard/contracts';

/** A ticket that occupies an agent, and the decision that put it there. */
export interface Hold {
  readonly ticketId: string;
  /** Tells one reservation of a ticket from the next, so that a late release never takes away a newer one. */
  readonly decisionId: string;
  readonly at: Date;
}

/** What user events say of an agent. */
export interface AgentProfile {
  readonly name: string;
  readonly role: Role;
  readonly skills: readonly { readonly name: string; readonly level: number }[];
  readonly teams: readonly string[];
  readonly capacity: number;
  readonly availability: Availability;
  readonly languages: readonly string[];
  readonly disabled: boolean;
  /** False until an invited person has accepted; absent means true. */
  readonly usable?: boolean | undefined;
}

/** An agent as the router knows one: the newest profile and what is reserved on it. */
export interface Agent extends AgentProfile {
  readonly id: string;
  /** Version of the newest user event applied. */
  readonly sequence: number;
  /** Places taken. */
  readonly taken: number;
  /** The reservations: all, or in a snapshot only those of the ticket it was made for. */
  readonly held: readonly Hold[];
  readonly lastAssignedAt: Date | null;
}

/** Fields of a user whose change can free or add capability; the others never move a ticket. */
const CAPABILITY: ReadonlySet<string> = new Set([
  'role',
  'skills',
  'teams',
  'capacity',
  'availability',
  'languages',
  'disabled',
  'usable',
]);

export function touchesCapability(changed: readonly string[]): boolean {
  return changed.some(field => CAPABILITY.has(field));
}

/** Whether tickets may stay with this person at all. Being away or offline is no reason to take them away. */
export function mayHold(profile: Pick<AgentProfile, 'role' | 'disabled' | 'usable'>): boolean {
  return profile.role === 'agent' && !profile.disabled && profile.usable !== false;
}

/** All that stands between an agent and any ticket, room left aside; indexed, so that those who are refused are counted and not read. */
export const STANDINGS = ['not_agent', 'disabled', 'account_not_usable', 'offline', 'away', 'online'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf({ role, disabled, usable, availability }: AgentProfile): Standing {
  if (role !== 'agent') return 'not_agent';
  if (disabled) return 'disabled';
  return usable === false ? 'account_not_usable' : availability;
}
