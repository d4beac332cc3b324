import type { FieldView } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { listFields } from './desk-setup';
import { keys } from './keys';

/** Fields that this desk added to its tickets, as far as whoever asks may see them; retired ones too. */
export function useFields(): readonly FieldView[] | undefined {
  return useQuery({
    queryKey: keys.fields,
    queryFn: ({ signal }) => listFields(signal),
    staleTime: 5 * 60_000,
  }).data?.items;
}
