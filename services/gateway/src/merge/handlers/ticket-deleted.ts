import type { EventHandler } from '@switchboard/messaging';
import type { Tickets } from '../../tickets/ports';
import { letGo } from '../domain/merge';

/** What was deleted is part of no other ticket any more. */
export function ticketDeleted({ tickets }: { readonly tickets: Tickets }): EventHandler<'ticket.deleted'> {
  return async (event, { consumer }) => {
    const { mergedInto, number, actor } = event.data;
    if (mergedInto === undefined) return;
    await tickets.change(mergedInto, { event, consumer }, ticket =>
      letGo(ticket, one => one.ticketId === event.subject, number, actor),
    );
  };
}
