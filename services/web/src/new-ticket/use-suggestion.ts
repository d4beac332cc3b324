import { useQuery } from '@tanstack/react-query';
import { classify } from '../api/tickets';
import { usePaused } from '../app/use-paused';
import type { TicketDraft } from './draft';

/** Typing has paused for so long: it is read; milliseconds. */
const PAUSE_MS = 800;
/** Less says nothing. */
const LEAST_LETTERS = 12;

export type Reading = ReturnType<typeof useSuggestion>;

/** What we would make of the text, read whenever typing has paused. Sending never waits for it. */
export function useSuggestion({ title, description }: TicketDraft) {
  const text = `${title.trim()}\n${description.trim()}`;
  const paused = usePaused(text, PAUSE_MS);
  const [first = '', ...rest] = paused.split('\n');
  const body = { description: rest.join('\n').trim(), ...(first === '' ? {} : { title: first }) };
  const isEnough = body.description.length >= LEAST_LETTERS;
  const query = useQuery({
    queryKey: ['suggestion', body],
    queryFn: ({ signal }) => classify(body, signal),
    enabled: isEnough,
    retry: false,
    staleTime: Infinity,
    // What was suggested stays until there is something newer.
    placeholderData: known => (isEnough ? known : undefined),
  });
  const isReading = query.isFetching || (text !== paused && description.trim().length >= LEAST_LETTERS);
  return { suggestion: query.data, isReading, isAway: query.isError && !query.isFetching };
}
