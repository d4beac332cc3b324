import type { TicketView } from '@switchboard/contracts';

/** Shorter words say nothing of a topic. */
const LEAST = 3;
/** So many words in common make two tickets alike. */
const ENOUGH = 2;

const wordsOf = (text: string) =>
  new Set(
    text
      .toLocaleLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length >= LEAST),
  );

/** The own open ticket that says most of the same, if one says enough of it. */
export function mostAlike(title: string, open: readonly TicketView[]): TicketView | undefined {
  const asked = wordsOf(title);
  const shared = (ticket: TicketView) => [...wordsOf(ticket.title)].filter(word => asked.has(word)).length;
  const [best] = [...open].sort((a, b) => shared(b) - shared(a));
  return best && shared(best) >= ENOUGH ? best : undefined;
}
