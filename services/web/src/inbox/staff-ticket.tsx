import { Redirect } from 'wouter';
import { useUser } from '../api/session';
import { TicketPage } from '../ticket/ticket-page';
import { useTicket } from '../ticket/use-ticket';

/** The address of a ticket that everybody gets: staff read their own requests as requesters do, and work on the others. */
export function StaffTicket({ id }: { id: string }) {
  const { id: own } = useUser();
  const { data } = useTicket(id);
  if (!data || data.requester.id === own) return <TicketPage id={id} />;
  return <Redirect to={`/inbox/${data.number}`} replace />;
}
