import type { EventHandler } from '@switchboard/messaging';
import type { ClearPorts } from '../usecases/clear';
import { removeFilesOf } from '../usecases/ticket-gone';

/** The files of a ticket go with it. */
export function ticketDeleted(ports: ClearPorts): EventHandler<'ticket.deleted'> {
  return async (event, { consumer }) => removeFilesOf(ports, event.subject, { event, consumer });
}
