import { useQuery } from '@tanstack/react-query';
import { useCategories as useAllCategories } from '../api/categories';
import { listTeams } from '../api/desk';
import { keys } from '../api/keys';

const LONG_MS = 10 * 60_000;

/** Categories that new tickets get, in their order. */
export const useCategories = () => (useAllCategories() ?? []).filter(({ retired }) => !retired);

/** Teams that tickets can be given to. */
export function useTeams() {
  const { data } = useQuery({ queryKey: keys.teams, queryFn: ({ signal }) => listTeams(signal), staleTime: LONG_MS });
  return data?.items.filter(({ retired }) => !retired) ?? [];
}
