import { useMutation } from '@tanstack/react-query';
import { CircleDot } from 'lucide-react';
import { Link } from 'wouter';
import { resendConfirmation } from '../api/accounts';
import { useUser } from '../api/session';
import page from '../app/page.module.css';
import { useTexts } from '../app/texts';
import { useMyTickets } from '../my-tickets/queries';
import { Button } from '../ui/button';
import { mostAlike } from './alike';
import type { TicketDraft } from './draft';
import styles from './new-ticket.module.css';
import { newTicketTexts } from './texts';

/** What may make the ticket unnecessary, and what happens once it is sent. */
export function NewTicketSide({ draft }: { draft: TicketDraft }) {
  const words = useTexts(newTicketTexts);
  const open = useMyTickets('now', '').data?.pages.flatMap(({ items }) => items) ?? [];
  const alike = mostAlike(draft.title, open);
  const { emailConfirmed } = useUser();
  return (
    <aside className={page['side']}>
      {alike && (
        <section className={styles['alike']}>
          <CircleDot size={16} aria-hidden="true" />
          <Link href={`/tickets/${alike.number}`}>{words.alike}</Link>
          <p>
            <bdi>{alike.title}</bdi>
          </p>
        </section>
      )}
      <section>
        <h2 className={page['sideTitle']}>{words.next}</h2>
        <p className={styles['next']}>{words.nextText}</p>
      </section>
      {!emailConfirmed && <Unconfirmed />}
    </aside>
  );
}

function Unconfirmed() {
  const words = useTexts(newTicketTexts);
  const resend = useMutation({ mutationFn: resendConfirmation });
  return (
    <section>
      <p className={styles['next']}>{words.unconfirmed}</p>
      <p className={styles['next']} role="status">
        {resend.isSuccess ? words.resent : resend.isError ? words.resentNot : ''}
      </p>
      {!resend.isSuccess && (
        <Button busy={resend.isPending} onClick={() => resend.mutate()}>
          {words.resend}
        </Button>
      )}
    </section>
  );
}
