import type { TicketView } from '@switchboard/contracts';
import { firstName } from '../app/first-name';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { duration } from '../app/times';
import { MiniCord, type Jack } from '../ui/cord';
import { classes } from '../ui/classes';
import styles from './progress.module.css';
import { myTicketsTexts } from './texts';

/** Received, sorted, with somebody, answered, solved. */
export function jacksOf({ status, classification, assignee, firstResponseAt }: TicketView): Jack[] {
  if (status === 'closed') return ['good', 'good', 'good', 'good', 'good'];
  if (status === 'resolved') return ['done', 'done', 'done', 'done', 'good'];
  if (status === 'pending') return ['done', 'done', 'done', 'late', 'open'];
  const sorted: Jack = classification.state === 'pending' ? 'open' : 'done';
  if (!assignee) return ['done', 'late', 'open', 'open', 'open'];
  return ['done', sorted, 'done', firstResponseAt === null ? 'open' : 'done', 'open'];
}

/** How far a ticket has come, as a cord and in words. */
export function Progress({ ticket }: { ticket: TicketView }) {
  const words = useTexts(myTicketsTexts);
  const language = useLanguage();
  const { status, assignee, createdAt, closedAt } = ticket;
  const [text, tone] =
    status === 'resolved'
      ? [words.toConfirm, styles['good']]
      : status === 'pending'
        ? [words.needsAnswer, styles['late']]
        : status === 'closed'
          ? [words.closedAfter(duration(createdAt, closedAt ?? createdAt, language)), '']
          : [assignee ? words.withName(firstName(assignee.name)) : words.inLine, ''];
  return (
    <span className={styles['progress']}>
      <MiniCord jacks={jacksOf(ticket)} />
      <span className={classes(styles['words'], tone)}>{text}</span>
    </span>
  );
}
