import { useQuery } from '@tanstack/react-query';
import { getJob } from '../api/jobs';
import { keys } from '../api/keys';
import { useConnection } from '../api/live';
import { createStore, useStore } from '../api/store';

/** The server tells how far it is; this often it is asked all the same, and where it can not tell. Milliseconds. */
const ASK_MS = { up: 10_000, down: 1_000 };

const shown = createStore<string | undefined>(undefined);

/** The piece of work whose progress is shown; it goes on also when that is closed. */
export const showJob = (id: string | undefined) => shown.set(id);
export const useShownJob = (): string | undefined => useStore(shown);

export const isGoing = (state: string): boolean => state === 'queued' || state === 'running';

export function useJob(id: string) {
  const { state: line } = useConnection();
  return useQuery({
    queryKey: keys.job(id),
    queryFn: ({ signal }) => getJob(id, signal),
    refetchInterval: ({ state }) => (state.data && !isGoing(state.data.state) ? false : ASK_MS[line]),
  });
}
