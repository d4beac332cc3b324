import { ACTIVE_STATUSES } from '@switchboard/contracts';
import type { EventHandler } from '@switchboard/messaging';
import { mayHold } from '../domain/agent';
import { type RouterDeps, type Trigger, triggeredBy } from '../usecases/deps';
import type { Dispatcher } from '../usecases/dispatcher';
import { isExplained, recordAssigned, releaseInactive } from '../usecases/reservations';

/** Resolved or closed: the agent has room again. Active again: the agent keeps it if there is room, else it is routed. */
export function onTicketStatusChanged(deps: RouterDeps, dispatcher: Dispatcher): EventHandler<'ticket.status_changed'> {
  return async (event, context) => {
    const { from, to } = event.data;
    const trigger = triggeredBy(event, context);
    const wasActive = ACTIVE_STATUSES.includes(from);
    const isActiveNow = ACTIVE_STATUSES.includes(to);
    if (wasActive && !isActiveNow) {
      await releaseInactive(deps, event.subject);
      // In any case: on redelivery the place may have been given back just before a crash.
      await dispatcher.drain(trigger);
    }
    if (!wasActive && isActiveNow) await resume(deps, dispatcher, event.subject, trigger);
  };
}

async function resume(deps: RouterDeps, dispatcher: Dispatcher, ticketId: string, trigger: Trigger): Promise<void> {
  const holders = await deps.pool.holders(ticketId);
  const ticket = await deps.tickets.find(ticketId);
  const agentId = ticket?.assignment.state === 'assigned' ? ticket.assignee?.id : undefined;
  if (!ticket || !agentId) {
    await dispatcher.route(ticketId, trigger);
    return;
  }
  const holder = holders.find(({ id }) => id === agentId);
  // A place that no decision of the ticket explains was reserved by an attempt that crashed before it wrote: it goes on.
  if (holder && isExplained(holder, ticket)) return;
  // A person chose this agent: no capacity takes the ticket away from them.
  const agent = ticket.assignment.setByPerson ? await deps.pool.find(agentId) : null;
  if (agent && mayHold(agent)) return void (await recordAssigned(deps, ticket, agent));
  await dispatcher.reroute(ticketId, agentId, true, trigger);
}
