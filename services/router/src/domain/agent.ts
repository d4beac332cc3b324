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
]);

export function touchesCapability(changed: readonly string[]): boolean {
  return changed.some(field => CAPABILITY.has(field));
}

/** Whether tickets may stay with this person at all. Being away or offline is no reason to take them away. */
export function mayHold(profile: Pick<AgentProfile, 'role' | 'disabled'>): boolean {
  return profile.role === 'agent' && !profile.disabled;
}

/** Whether one more ticket can be reserved now. */
export function hasRoom(agent: Agent): boolean {
  return mayHold(agent) && agent.availability === 'online' && agent.taken < agent.capacity;
}
