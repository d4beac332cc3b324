import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { UserView } from '@switchboard/contracts';
import { listTeams } from '../api/desk';
import { keys } from '../api/keys';
import { listStaff, loads } from '../api/people';

export const useStaff = () => useQuery({ queryKey: keys.people, queryFn: ({ signal }) => listStaff(signal) });

/** Who holds how many; as long as it is not known nobody holds any. */
export function useLoads(): Readonly<Record<string, number>> {
  return useQuery({ queryKey: keys.load, queryFn: ({ signal }) => loads(signal) }).data ?? NONE;
}
const NONE = {};

/** In their order, retired ones too. */
export const useAllTeams = () =>
  useQuery({ queryKey: keys.teams, queryFn: ({ signal }) => listTeams(signal) }).data?.items ?? NOBODY;
const NOBODY: never[] = [];

/** What the server says of somebody now. */
export function keepPerson(client: QueryClient, person: UserView): void {
  client.setQueryData<readonly UserView[]>(keys.people, known =>
    known?.some(({ id }) => id === person.id)
      ? known.map(one => (one.id === person.id ? person : one))
      : known && [...known, person].sort((one, other) => one.name.localeCompare(other.name)),
  );
  void client.invalidateQueries({ queryKey: keys.people });
  void client.invalidateQueries({ queryKey: keys.teams });
  void client.invalidateQueries({ queryKey: ['requesters'] });
}
