import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '../api/problem';
import { sessionStore } from '../api/session';

/** What is known of the server. Live pushes say what is stale, so nothing is asked again on a timer. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // What was refused is refused again.
      retry: (count, error) => count < 2 && (!isProblem(error) || error.status >= 500 || error.status === 0),
    },
  },
});

// Nothing of one person is shown to the next.
let person: string | undefined;
sessionStore.subscribe(() => {
  const session = sessionStore.get();
  const now = session.state === 'signed-in' ? session.user.id : undefined;
  if (person !== undefined && now !== person) queries.clear();
  person = now;
});
