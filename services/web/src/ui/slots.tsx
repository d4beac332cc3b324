import { classes } from './classes';
import styles from './slots.module.css';

/** More than so many are shown as one bar. */
const MOST = 12;

interface SlotsProps {
  readonly held: number;
  readonly capacity: number;
  /** So many come on top. */
  readonly coming?: number;
}

/** How much of somebody's capacity is taken, one slot for each ticket. What it says stands beside it as text. */
export function Slots({ held, capacity, coming = 0 }: SlotsProps) {
  const most = Math.max(capacity, held + coming);
  if (most > MOST) {
    const share = (count: number) => `${Math.min(100, (count / Math.max(1, capacity)) * 100)}%`;
    return (
      <span className={styles['bar']} aria-hidden="true">
        <i style={{ width: share(held) }} />
        {coming > 0 && <i className={styles['coming']} style={{ width: share(coming) }} />}
      </span>
    );
  }
  return (
    <span className={styles['slots']} aria-hidden="true">
      {Array.from({ length: most }, (_, index) => (
        <i
          key={index}
          className={classes(
            index < held ? styles['held'] : index < held + coming && styles['coming'],
            index >= capacity && styles['over'],
          )}
        />
      ))}
    </span>
  );
}
