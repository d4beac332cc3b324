import { isProblem } from '../api/problem';
import { usePageTitle } from '../app/page-title';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { useTicket } from '../ticket/use-ticket';
import styles from './agent-ticket.module.css';
import { agentTexts } from './texts';
import { TicketPanes } from './ticket-panes';

export interface AgentTicketProps {
  /** Id or number. */
  readonly id: string;
  /** Whether what belongs to the ticket is shown where there is no room for it beside the rest. */
  readonly showsContext: boolean;
  readonly onContext: (shown: boolean) => void;
  readonly onClose: () => void;
}

/** A ticket as agents see it. */
export function AgentTicket({ id, ...props }: AgentTicketProps) {
  const words = useTexts(agentTexts);
  const ticket = useTicket(id);
  usePageTitle(ticket.data?.title);
  if (ticket.data) return <TicketPanes ticket={ticket.data} {...props} />;
  return (
    <section className={styles['waiting']} aria-label={words.ticket}>
      <h1 className="visually-hidden">{id}</h1>
      {ticket.isPending ? (
        <RowsSkeleton rows={4} />
      ) : isProblem(ticket.error, 'not_found') ? (
        <State drawing="nothing" title={words.notFound} actions={<Button onClick={props.onClose}>{words.back}</Button>}>
          {words.notFoundText}
        </State>
      ) : (
        <Failed title={words.failed} error={ticket.error} retry={ticket.refetch} />
      )}
    </section>
  );
}
