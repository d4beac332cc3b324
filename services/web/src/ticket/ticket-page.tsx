import { useTexts } from '../app/texts';
import { usePageTitle } from '../app/page-title';
import page from '../app/page.module.css';
import { isProblem } from '../api/problem';
import { ButtonLink } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed, State } from '../ui/state';
import { ticketTexts } from './texts';
import { TicketThread } from './ticket-thread';
import { useTicket } from './use-ticket';

/** A ticket as its requester sees it. */
export function TicketPage({ id }: { id: string }) {
  const words = useTexts(ticketTexts);
  const ticket = useTicket(id);
  usePageTitle(ticket.data?.title);
  if (ticket.data) return <TicketThread ticket={ticket.data} />;
  if (ticket.isPending)
    return (
      <div className={page['page']}>
        <h1 className="visually-hidden">{id}</h1>
        <RowsSkeleton rows={3} />
      </div>
    );
  return (
    <div className={page['page']}>
      {isProblem(ticket.error, 'not_found') ? (
        <State
          drawing="nothing"
          heading="h1"
          title={words.notFound}
          actions={<ButtonLink href="/tickets">{words.toMine}</ButtonLink>}
        >
          {words.notFoundText}
        </State>
      ) : (
        <>
          <h1 className="visually-hidden">{id}</h1>
          <Failed title={words.failed} error={ticket.error} retry={ticket.refetch} />
        </>
      )}
    </div>
  );
}
