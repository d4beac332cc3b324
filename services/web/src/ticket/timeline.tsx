import type { TicketView } from '@switchboard/contracts';
import { firstName } from '../app/first-name';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { duration, fullTime, shortTime } from '../app/times';
import { useTopic } from '../app/use-topic';
import { classes } from '../ui/classes';
import type { Jack } from '../ui/cord';
import { ticketTexts } from './texts';
import styles from './timeline.module.css';

interface Step {
  readonly jack: Jack;
  readonly name: string;
  readonly note?: string | undefined;
  /** The moment, where the note is short for one. */
  readonly at?: string | null;
}

/** Where a ticket stands, as five jacks on a cord. */
export function Timeline({ ticket }: { ticket: TicketView }) {
  const words = useTexts(ticketTexts);
  const language = useLanguage();
  const steps = useSteps(ticket);
  return (
    <ol className={styles['timeline']} aria-label={words.progress}>
      {steps.map(({ jack, name, note, at }) => (
        <li key={name} className={classes(styles['step'], styles[jack])}>
          <span className={styles['jack']} aria-hidden="true" />
          <span className={styles['name']}>{name}</span>
          <span className={styles['note']} title={at ? fullTime(at, language) : undefined}>
            {note}
          </span>
        </li>
      ))}
    </ol>
  );
}

function useSteps(ticket: TicketView): Step[] {
  const words = useTexts(ticketTexts);
  const language = useLanguage();
  const topic = useTopic();
  const { status, assignee, assignment, classification, createdAt, firstResponseAt, resolvedAt, closedAt } = ticket;
  const isDone = status === 'resolved' || status === 'closed';
  const time = (at: string | null | undefined) => (at ? shortTime(at, language) : undefined);
  const isSorted = classification.state !== 'pending';
  const end = closedAt ?? resolvedAt;
  return [
    { jack: 'done', name: words.received, note: time(createdAt), at: createdAt },
    {
      jack: isSorted ? 'done' : 'open',
      name: isSorted ? words.sorted : words.sorting,
      note: topic(ticket.category, ticket.subcategory),
    },
    assignee
      ? { jack: 'done', name: words.withName(firstName(assignee.name)), note: time(assignment.at), at: assignment.at }
      : { jack: isDone ? 'open' : 'late', name: words.looking },
    status === 'pending'
      ? { jack: 'late', name: words.needsAnswer }
      : {
          jack: firstResponseAt ? 'done' : 'open',
          name: words.firstReply,
          note: firstResponseAt ? words.after(duration(createdAt, firstResponseAt, language)) : words.noReply,
          at: firstResponseAt,
        },
    {
      jack: isDone ? 'good' : 'open',
      name: status === 'closed' ? words.closed : words.solved,
      note: isDone ? time(end) : undefined,
      at: end,
    },
  ];
}
