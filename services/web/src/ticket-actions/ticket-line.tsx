import type { TicketView } from '@switchboard/contracts';
import { StatusRing } from '../ui/ring';
import styles from './ticket-line.module.css';

/** A ticket in one line: ring, title, number. */
export function TicketLine({
  ticket: { status, title, number },
}: {
  ticket: Pick<TicketView, 'status' | 'title' | 'number'>;
}) {
  return (
    <>
      <StatusRing status={status} bare />
      <bdi className={styles['title']}>{title}</bdi>
      <span className={styles['number']}>{number}</span>
    </>
  );
}
