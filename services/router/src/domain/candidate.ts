import type { Candidate } from '@switchboard/routing';
import type { Agent } from './agent';

/** @param ticketId its own place does not count. */
export function candidateOf(agent: Agent, ticketId: string): Candidate {
  return {
    id: agent.id,
    name: agent.name,
    role: agent.role,
    disabled: agent.disabled,
    ...(agent.usable === false ? { usable: false } : {}),
    availability: agent.availability,
    skills: agent.skills.map(({ name, level }) => ({ name, level })),
    languages: [...agent.languages],
    teams: [...agent.teams],
    load: agent.taken - agent.held.filter(hold => hold.ticketId === ticketId).length,
    capacity: agent.capacity,
    lastAssignedAt: agent.lastAssignedAt?.toISOString() ?? null,
  };
}
