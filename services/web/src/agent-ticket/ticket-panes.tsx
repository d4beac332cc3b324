import { useQueryClient } from '@tanstack/react-query';
import type { TicketView } from '@switchboard/contracts';
import { useEffect } from 'react';
import { keys } from '../api/keys';
import { onPush } from '../api/live';
import { useKeys } from '../app/use-keys';
import { usePresence } from '../ticket/use-presence';
import { useMessages } from '../ticket/use-ticket';
import { AgentComposer } from './agent-composer';
import { AgentThread } from './agent-thread';
import styles from './agent-ticket.module.css';
import type { AgentTicketProps } from './agent-ticket';
import { ContextPane } from './context-pane';
import { TicketHead } from './ticket-head';
import { useAgentReply } from './use-agent-reply';
import { useChange } from './use-change';

type Props = Omit<AgentTicketProps, 'id'> & { readonly ticket: TicketView };

/** Conversation and context of one ticket. */
export function TicketPanes({ ticket, showsContext, onContext, onClose }: Props) {
  const thread = useMessages(ticket.id);
  const { viewers, writers } = usePresence(ticket.id);
  const change = useChange(ticket);
  const reply = useAgentReply(ticket);
  useLiveTrails(ticket.id);
  const press = (name: string) => () => {
    onContext(true);
    requestAnimationFrame(() => document.getElementById(`property-${name}`)?.click());
  };
  useKeys({
    e: () => ticket.status !== 'resolved' && ticket.status !== 'closed' && change.patch({ status: 'resolved' }),
    s: press('status'),
    p: press('priority'),
    c: press('category'),
    a: press('assignee'),
    'Shift+a': press('team'),
  });
  return (
    <>
      <section className={styles['thread']} aria-labelledby="ticket-title">
        <TicketHead {...{ ticket, viewers, change, showsContext, onContext, onClose }} />
        <AgentThread {...{ ticket, thread, viewers }} waiting={reply.sending} />
        <AgentComposer {...{ ticket, reply, writers }} />
      </section>
      <ContextPane {...{ ticket, change, reply, showsContext }} onClose={() => onContext(false)} />
    </>
  );
}

/** What happened to the ticket is asked for anew once something did. */
function useLiveTrails(ticketId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      for (const queryKey of [keys.history(ticketId), keys.routing(ticketId), keys.whatNow(ticketId)])
        void client.invalidateQueries({ queryKey });
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
}
