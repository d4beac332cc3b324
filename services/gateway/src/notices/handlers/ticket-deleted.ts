import type { EventHandler } from '@switchboard/messaging';
import type { Notices } from '../ports';

/** Nobody is told of a ticket that is gone. One that was being kept at this moment is shown to nobody, and goes in its time. */
export function ticketDeleted({
  notices,
}: {
  readonly notices: Pick<Notices, 'removeOf'>;
}): EventHandler<'ticket.deleted'> {
  return event => notices.removeOf(event.subject);
}
