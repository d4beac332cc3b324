import type { TicketView } from '@switchboard/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { keys } from '../api/keys';
import { keepTicket } from '../api/live-data';
import { closeTicket } from '../api/tickets';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { fullTime, shortTime } from '../app/times';
import { Avatar, NoAvatar } from '../ui/avatar';
import { Button, ButtonLink } from '../ui/button';
import { useLastLine } from './last-line';
import { Progress } from './progress';
import { myTicketsTexts } from './texts';
import styles from './ticket-row.module.css';

/** One ticket; a button where an answer is due. */
export function TicketRow({ ticket }: { ticket: TicketView }) {
  const words = useTexts(myTicketsTexts);
  const language = useLanguage();
  const lastLine = useLastLine(ticket);
  const { number, title, status, assignee, updatedAt } = ticket;
  const href = `/tickets/${number}`;
  return (
    <li className={styles['row']}>
      {assignee ? <Avatar id={assignee.id} name={assignee.name} /> : <NoAvatar />}
      <div className={styles['text']}>
        <Link href={href} className={styles['title']}>
          <bdi>{title}</bdi>
        </Link>
        <p className={styles['line']}>{lastLine}</p>
      </div>
      <div className={styles['progress']}>
        <Progress ticket={ticket} />
      </div>
      <div className={styles['end']}>
        {status === 'resolved' ? (
          <ConfirmButton ticket={ticket} />
        ) : status === 'pending' ? (
          <ButtonLink href={`${href}#reply`} aria-label={words.answerOf(title)}>
            {words.answer}
          </ButtonLink>
        ) : (
          <time dateTime={updatedAt} title={fullTime(updatedAt, language)}>
            {shortTime(updatedAt, language)}
          </time>
        )}
      </div>
    </li>
  );
}

function ConfirmButton({ ticket }: { ticket: TicketView }) {
  const words = useTexts(myTicketsTexts);
  const client = useQueryClient();
  const close = useMutation({
    mutationFn: () => closeTicket(ticket.id),
    onSuccess: closed => keepTicket(client, closed),
    onSettled: () => client.invalidateQueries({ queryKey: keys.tickets }),
  });
  return (
    <>
      <Button busy={close.isPending} onClick={() => close.mutate()} aria-label={words.confirmOf(ticket.title)}>
        {words.confirm}
      </Button>
      <span role="alert" className={styles['failed']}>
        {close.isError && words.closedFailed}
      </span>
    </>
  );
}
