import type { Availability, Role } from '@switchboard/contracts';
import type { Agent } from './agent';

/** An agent as one decision saw one. Plain JSON, because it is stored and read again. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly availability: Availability;
  readonly skills: readonly { readonly name: string; readonly level: number }[];
  readonly languages: readonly string[];
  readonly teams: readonly string[];
  /** Tickets held, the one in question not counted. */
  readonly load: number;
  readonly capacity: number;
  /** RFC 3339; null for an agent who never had a ticket. */
  readonly lastAssignedAt: string | null;
}

export function candidateOf(agent: Agent, ticketId: string): Candidate {
  return {
    id: agent.id,
    name: agent.name,
    role: agent.role,
    disabled: agent.disabled,
    availability: agent.availability,
    skills: agent.skills.map(({ name, level }) => ({ name, level })),
    languages: [...agent.languages],
    teams: [...agent.teams],
    load: agent.taken - agent.held.filter(hold => hold.ticketId === ticketId).length,
    capacity: agent.capacity,
    lastAssignedAt: agent.lastAssignedAt?.toISOString() ?? null,
  };
}
