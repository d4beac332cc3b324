import { useQuery } from '@tanstack/react-query';
import type { TicketView } from '@switchboard/contracts';
import { getRouting } from '../api/desk';
import { keys } from '../api/keys';
import { useTeams } from './desk-lists';

export function useRouting(ticketId: string) {
  return useQuery({ queryKey: keys.routing(ticketId), queryFn: ({ signal }) => getRouting(ticketId, signal) });
}

/** What people are called who have to do with a ticket; trails name them by id. */
export function useNames({ id, assignee, requester }: TicketView): (personId: unknown) => string | undefined {
  const teams = useTeams();
  const decisions = useRouting(id).data?.items ?? [];
  const names = new Map<unknown, string>();
  for (const { members } of teams) for (const member of members) names.set(member.id, member.name);
  for (const { candidates } of decisions) for (const { agentId, name } of candidates) names.set(agentId, name);
  for (const person of [assignee, requester]) if (person) names.set(person.id, person.name);
  return personId => names.get(personId);
}
