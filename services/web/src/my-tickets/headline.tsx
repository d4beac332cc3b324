import type { TicketView } from '@switchboard/contracts';
import { useTexts } from '../app/texts';
import { turnOf } from './groups';
import styles from './my-tickets.module.css';
import { myTicketsTexts } from './texts';

/** How things stand, in one sentence. */
export function Headline({ tickets }: { tickets: readonly TicketView[] | undefined }) {
  const words = useTexts(myTicketsTexts);
  if (!tickets) return words.title;
  const waiting = tickets.filter(ticket => turnOf(ticket) === 'waitingForYou').length;
  const inWork = tickets.filter(ticket => turnOf(ticket) === 'inWork').length;
  if (waiting === 0) return inWork === 0 ? words.nothingOpen : words.inWorkOnly(inWork);
  return (
    <>
      <span className={styles['due']}>{words.waiting(waiting)}</span>
      {words.waitingEnd(waiting, inWork)}
    </>
  );
}
