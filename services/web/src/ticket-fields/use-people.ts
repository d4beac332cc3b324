import { useQuery } from '@tanstack/react-query';
import { listTeams } from '../api/desk';
import { keys } from '../api/keys';
import { useUser } from '../api/session';

/** Names by id of the people whom somebody may name: those who are in teams, for agents and admins. */
export function usePeople(enabled: boolean): ReadonlyMap<string, string> {
  const { role } = useUser();
  const { data } = useQuery({
    queryKey: keys.teams,
    queryFn: ({ signal }) => listTeams(signal),
    staleTime: 10 * 60_000,
    enabled: enabled && role !== 'user',
  });
  return new Map(data?.items.flatMap(({ members }) => members.map(({ id, name }) => [id, name] as const)) ?? []);
}
