import type { EventHandler } from '@switchboard/messaging';
import type { Tickets } from '../../tickets/ports';
import { show } from '../domain/merge';

/** The ticket that goes on shows what was merged into it, also where its writer died in between. */
export function ticketMerged({ tickets }: { readonly tickets: Tickets }): EventHandler<'ticket.merged'> {
  return async (event, { consumer }) => {
    const { into, mergeId, number, actor } = event.data;
    await tickets.change(into, { event, consumer }, ticket => show(ticket, mergeId, number, actor));
  };
}
