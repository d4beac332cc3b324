import type { TicketView } from '@switchboard/contracts';
import { Check } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { fullTime, shortTime } from '../app/times';
import { Avatar } from '../ui/avatar';
import { classes } from '../ui/classes';
import { PriorityPips } from '../ui/pips';
import { StatusRing } from '../ui/ring';
import styles from './inbox-row.module.css';
import { addressOf, type Place } from './place';
import { inboxTexts } from './texts';

interface InboxRowProps {
  readonly ticket: TicketView;
  readonly place: Place;
  readonly isSelected: boolean;
  readonly isChecked: boolean;
  readonly isSelecting: boolean;
  /** The same functions each time: rows that did not change are not drawn anew with each key that is pressed. */
  readonly onOpen: (ticket: TicketView) => void;
  readonly onCheck: (ticket: TicketView, extend: boolean) => void;
}

/** One ticket in two lines. Bold: nobody has answered it yet. */
export const InboxRow = memo(function InboxRow({
  ticket,
  place,
  isSelected,
  isChecked,
  isSelecting,
  onOpen,
  onCheck,
}: InboxRowProps) {
  const words = useTexts(inboxTexts);
  const language = useLanguage();
  const { id, number, title, status, priority, requester, assignee, classification, description, updatedAt } = ticket;
  const isUnanswered = ticket.firstResponseAt === null && status === 'open';
  // Rules of ours sum up by the title, which stands above.
  const { summary } = classification;
  const gist = summary === '' || summary.startsWith(title.slice(0, 40)) ? description.slice(0, 200) : summary;
  const isSolved = status === 'resolved' || status === 'closed';
  return (
    <li
      className={classes(styles['row'], (isSelected || isChecked) && styles['selected'])}
      data-ticket={id}
      data-selecting={isSelecting || undefined}
    >
      <label className={styles['sign']}>
        <span className={styles['ring']}>
          <StatusRing status={status} bare />
        </span>
        <input
          type="checkbox"
          checked={isChecked}
          aria-label={words.select(title)}
          onChange={() => undefined}
          onClick={event => onCheck(ticket, event.shiftKey)}
        />
        <Check size={12} aria-hidden="true" className={styles['check']} />
      </label>
      <Link
        href={addressOf(place, number)}
        className={styles['link']}
        aria-current={isSelected ? 'true' : undefined}
        onClick={event => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(ticket);
        }}
      >
        <bdi className={classes(styles['title'], isUnanswered && styles['unanswered'])}>{title}</bdi>
        {isUnanswered && <span className="visually-hidden">, {words.unanswered}</span>}
      </Link>
      <time className={styles['time']} dateTime={updatedAt} title={fullTime(updatedAt, language)} data-status={status}>
        {status === 'pending'
          ? words.paused
          : isSolved
            ? words.solved
            : ticket.snoozedUntil
              ? words.asleep
              : shortTime(updatedAt, language)}
      </time>
      <p className={styles['line']}>
        <bdi className={styles['name']}>{requester.name}</bdi> <bdi>{gist}</bdi>
      </p>
      <span className={styles['end']}>
        {priority !== null && <PriorityPips priority={priority} bare />}
        {assignee && place.view !== 'default-my-open' && <Avatar id={assignee.id} name={assignee.name} size={20} />}
      </span>
    </li>
  );
});
