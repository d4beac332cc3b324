import type { CategoryView } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from './call';
import { keys } from './keys';

export const listCategories = (signal?: AbortSignal) => call('GET', '/categories', { signal });

/** What this desk files tickets as, retired ones too; undefined until it is known. */
export function useCategories(): readonly CategoryView[] | undefined {
  return useQuery({
    queryKey: keys.categories,
    queryFn: ({ signal }) => listCategories(signal),
    staleTime: 5 * 60_000,
  }).data?.items;
}
