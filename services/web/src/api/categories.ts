import type { CategoryView } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from './call';
import { keys } from './keys';

/** What this desk files tickets as, retired ones too; undefined until it is known. */
export function useCategories(): readonly CategoryView[] | undefined {
  return useQuery({
    queryKey: keys.categories,
    queryFn: ({ signal }) => call('GET', '/categories', { signal }),
    staleTime: 5 * 60_000,
  }).data?.items;
}
