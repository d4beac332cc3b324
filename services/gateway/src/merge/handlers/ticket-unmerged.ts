import type { EventHandler } from '@switchboard/messaging';
import type { Tickets } from '../../tickets/ports';
import { letGo } from '../domain/merge';

/** What was merged goes from the ticket that went on, also where its writer died in between. */
export function ticketUnmerged({ tickets }: { readonly tickets: Tickets }): EventHandler<'ticket.unmerged'> {
  return async (event, { consumer }) => {
    const { from, mergeId, number, actor } = event.data;
    await tickets.change(from, { event, consumer }, ticket => letGo(ticket, one => one.id === mergeId, number, actor));
  };
}
