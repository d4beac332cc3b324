import { useQueryClient } from '@tanstack/react-query';
import type { TicketView } from '@switchboard/contracts';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { keys } from '../api/keys';
import { onPush } from '../api/live';
import { useOffer } from '../app/commands';
import { useKeys } from '../app/use-keys';
import { useTicketSeen } from '../notifications/queries';
import { useRecent } from '../palette/recent';
import { usePresence } from '../ticket/use-presence';
import type { Action } from '../ticket-actions/action-dialogs';
import { Strips } from '../ticket-actions/strips';
import { useCommands } from '../ticket-actions/use-commands';
import { lookAgain } from '../ticket-actions/use-merge';
import { useMessages } from '../ticket/use-ticket';
import { AgentComposer } from './agent-composer';
import { AgentThread } from './agent-thread';
import styles from './agent-ticket.module.css';
import type { AgentTicketProps } from './agent-ticket';
import { ContextPane } from './context-pane';
import { useHistory } from './events';
import { TicketHead } from './ticket-head';
import { useAgentReply } from './use-agent-reply';
import { useChange } from './use-change';
import { usePropertyCommands } from './use-property-commands';

const ActionDialog = lazy(() =>
  import('../ticket-actions/action-dialogs').then(dialogs => ({ default: dialogs.ActionDialog })),
);

type Props = Omit<AgentTicketProps, 'id'> & { readonly ticket: TicketView };

/** Conversation and context of one ticket. */
export function TicketPanes({ ticket, showsContext, onContext, onClose }: Props) {
  const thread = useMessages(ticket.id);
  const { viewers, writers } = usePresence(ticket.id);
  const change = useChange(ticket);
  const reply = useAgentReply(ticket);
  const [, navigate] = useLocation();
  const [action, setAction] = useState<Action>();
  const groups = useCommands(ticket, change, setAction);
  const { commands, keys: byKey } = usePropertyCommands(ticket, change, onContext);
  useOffer({ to: ticket.number, ticketId: ticket.id, commands: [...commands, ...groups.flat()] });
  useRecent(ticket);
  useTicketSeen(ticket.id);
  useLiveTrails(ticket.id);
  useKeys({
    ...byKey,
    ...(ticket.mergedInto === null && { m: () => setAction('merge') }),
    w: () => navigate(`/inbox/${ticket.number}/routing`),
  });
  return (
    <>
      <section className={styles['thread']} aria-labelledby="ticket-title">
        <TicketHead {...{ ticket, viewers, change, showsContext, onContext, onClose, groups }} />
        <Strips ticket={ticket} />
        <AgentThread {...{ ticket, thread, viewers }} waiting={reply.sending} />
        <AgentComposer {...{ ticket, reply, writers }} />
      </section>
      <ContextPane
        {...{ ticket, change, reply, showsContext }}
        onClose={() => onContext(false)}
        onLink={() => setAction('link')}
      />
      {action && (
        <Suspense fallback={null}>
          <ActionDialog
            action={action}
            ticket={ticket}
            onClose={() => setAction(undefined)}
            onGone={to => (to === undefined ? onClose() : navigate(`/inbox/${to}`))}
          />
        </Suspense>
      )}
    </>
  );
}

/** What happened to the ticket is asked for anew once something did. */
function useLiveTrails(ticketId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      for (const trail of [keys.history, keys.routing, keys.whatNow, keys.watchers, keys.links])
        void client.invalidateQueries({ queryKey: trail(ticketId) });
    };
    const end = onPush(push => {
      if (push.ticketId !== ticketId || !push.type.startsWith('ticket.')) return;
      clearTimeout(timer);
      // The trail is written a moment after what it tells of.
      timer = setTimeout(look, 1_000);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [client, ticketId]);

  // Somebody merged another conversation into this one, or took it out again.
  const { entries } = useHistory(ticketId);
  const merges = entries?.filter(({ changes }) => changes.some(({ field }) => field === 'merged')).length;
  const known = useRef(merges);
  useEffect(() => {
    if (known.current !== undefined && merges !== known.current) lookAgain(client, ticketId);
    known.current = merges;
  }, [client, ticketId, merges]);
}
