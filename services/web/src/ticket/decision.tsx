import type { TicketView } from '@switchboard/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../api/keys';
import { keepTicket } from '../api/live-data';
import { isProblem } from '../api/problem';
import { closeTicket, reopenTicket } from '../api/tickets';
import { firstName } from '../app/first-name';
import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import styles from './decision.module.css';
import { ReopenForm } from './reopen-form';
import { ticketTexts } from './texts';

/** Asks the requester what only they know: whether it works. */
export function Decision({ ticket }: { ticket: TicketView }) {
  const words = useTexts(ticketTexts);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const after = {
    onSuccess: (changed: TicketView) => {
      setAsking(false);
      keepTicket(client, changed);
      void client.invalidateQueries({ queryKey: keys.tickets });
    },
  };
  const close = useMutation({ mutationFn: () => closeTicket(ticket.id), ...after });
  const reopen = useMutation({
    mutationFn: (reason: string) => reopenTicket(ticket.id, reason === '' ? {} : { reason }),
    ...after,
  });
  const { status, assignee } = ticket;
  if (status !== 'resolved' && status !== 'closed') return null;
  const isSolved = status === 'resolved';
  const name = assignee ? firstName(assignee.name) : undefined;
  const question = name === undefined ? words.someSolved : words.saysSolved(name);
  return (
    <section className={classes(styles['decision'], !isSolved && styles['closed'])}>
      <div className={styles['text']}>
        <h2>{isSolved ? question : words.isClosed}</h2>
        <p>{isSolved ? words.eitherWay : words.isClosedText}</p>
        <p role="alert" className={styles['error']}>
          {isProblem(reopen.error, 'reopen_window_over')
            ? words.tooLate
            : (reopen.isError || close.isError) && words.didNotWork}
        </p>
      </div>
      {asking ? (
        <ReopenForm
          busy={reopen.isPending}
          onSend={reason => reopen.mutate(reason)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className={styles['actions']}>
          <Button size="large" onClick={() => setAsking(true)}>
            {isSolved ? words.noReopen : words.reopen}
          </Button>
          {isSolved && (
            <Button look="good" size="large" busy={close.isPending} onClick={() => close.mutate()}>
              {words.yesWorks}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
