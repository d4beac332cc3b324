import type { EventEnvelope } from '@switchboard/contracts';
import type { Tickets } from '../../tickets/ports';
import { reactionTo } from '../domain/reaction';

/** The ticket takes notice of a message, once: first response, waking, a status that came with a reply. */
export async function reactToMessage(
  tickets: Tickets,
  event: EventEnvelope<'message.posted'>,
  consumer: string,
): Promise<'applied' | 'duplicate' | 'declined' | 'missing'> {
  const message = { ...event.data, at: new Date(event.time) };
  const { outcome } = await tickets.change(event.subject, { event, consumer }, ticket => reactionTo(ticket, message));
  return outcome;
}
