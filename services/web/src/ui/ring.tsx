import type { Status } from '../app/words';
import { STATUS_NAMES } from '../app/words';
import { useTexts } from '../app/texts';
import { classes } from './classes';
import styles from './ring.module.css';

const INSIDE: Readonly<Record<Status, React.ReactNode>> = {
  open: <circle cx="8" cy="8" r="2" className={styles['full']} />,
  in_progress: <path d="M8 3a5 5 0 0 1 0 10z" className={styles['full']} />,
  pending: <path d="M6.5 6v4M9.5 6v4" />,
  resolved: <path d="m5.2 8.2 2 2 3.6-4.2" className={styles['mark']} />,
  closed: <path d="M5.2 8h5.6" className={styles['mark']} />,
};

/** A status as a ring; `bare` says its word to readers alone. */
export function StatusRing({ status, bare = false }: { status: Status; bare?: boolean }) {
  const names = useTexts(STATUS_NAMES);
  return (
    <span className={styles['status']}>
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        aria-hidden="true"
        className={classes(styles['ring'], styles[status])}
      >
        <circle cx="8" cy="8" r="6.25" />
        {INSIDE[status]}
      </svg>
      <span className={bare ? 'visually-hidden' : undefined}>{names[status]}</span>
    </span>
  );
}
