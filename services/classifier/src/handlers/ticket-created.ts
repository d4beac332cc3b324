import type { EventHandler } from '@switchboard/messaging';
import { classifyTicket, isUnclassified } from '../usecases/classify-ticket';
import type { ClassifierDeps } from '../usecases/deps';
import { taskOf } from './task';

/** A new ticket is classified once, whatever has become of its status meanwhile. */
export function ticketCreated(deps: ClassifierDeps): EventHandler<'ticket.created'> {
  return (event, context) => classifyTicket(deps, taskOf(event, context), isUnclassified);
}
