import { ACTIVE_STATUSES } from '@switchboard/contracts';
import type { EventHandler } from '@switchboard/messaging';
import { type RoutingDeps, type Trigger, triggeredBy } from '../routing/deps';
import type { Dispatcher } from '../routing/dispatcher';
import { isExplained, releaseInactive } from '../routing/settle';

/** Resolved or closed: the agent has room again. Active again: the agent keeps it if there is room, else it is routed. */
export function onTicketStatusChanged(
  deps: RoutingDeps,
  dispatcher: Dispatcher,
): EventHandler<'ticket.status_changed'> {
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

async function resume(deps: RoutingDeps, dispatcher: Dispatcher, ticketId: string, trigger: Trigger): Promise<void> {
  const holders = await deps.pool.holders(ticketId);
  const ticket = await deps.board.find(ticketId);
  const agentId = ticket?.assignment.state === 'assigned' ? ticket.assignee?.id : undefined;
  if (!ticket || !agentId) {
    await dispatcher.route(ticketId, trigger);
    return;
  }
  const holder = holders.find(({ id }) => id === agentId);
  // A place that no decision of the ticket explains was reserved by an attempt that crashed before it wrote: it goes on.
  if (holder && isExplained(holder, ticket)) return;
  await dispatcher.reroute(ticketId, agentId, true, trigger);
}
