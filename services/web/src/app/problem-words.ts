import type { Problem } from '../api/problem';
import { defineTexts, useTexts } from './texts';

const texts = defineTexts({
  en: {
    offline: 'The server can not be reached. Nothing was lost; try again in a moment.',
    timeout: 'The server did not answer in 10 seconds. Try again.',
    rate_limited: 'That was too often. Wait a moment, then try again.',
    unavailable: 'This can not be done right now. Try again in a moment.',
    failed: (id: string) =>
      `Something went wrong on our side. Try again; if it happens again, tell us this number: ${id}`,
  },
  de: {
    offline: 'Der Server ist nicht erreichbar. Nichts ist verloren; versuchen Sie es gleich noch einmal.',
    timeout: 'Der Server hat 10 Sekunden lang nicht geantwortet. Versuchen Sie es noch einmal.',
    rate_limited: 'Das war zu oft. Warten Sie kurz und versuchen Sie es dann noch einmal.',
    unavailable: 'Das geht gerade nicht. Versuchen Sie es gleich noch einmal.',
    failed: id =>
      `Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal; sonst nennen Sie uns diese Nummer: ${id}`,
  },
});

/** What to tell people of a problem that no page has words of its own for. */
export function useProblemWords() {
  const words = useTexts(texts);
  return {
    ...words,
    of: (problem: Problem): string => {
      const { code, status, message, requestId } = problem;
      if (code === 'offline' || code === 'timeout' || code === 'rate_limited') return words[code];
      if (status === 503 || status === 429) return words.unavailable;
      return status >= 500 || status === 0 ? words.failed(requestId ?? code) : message;
    },
  };
}
