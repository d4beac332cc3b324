import { PRIORITY_NAMES, type Priority } from '../app/words';
import { useTexts } from '../app/texts';
import { classes } from './classes';
import styles from './pips.module.css';

const RANKS: readonly Priority[] = ['low', 'medium', 'high', 'critical'];

/** Priority as one to four pips, with its word. */
export function PriorityPips({ priority, bare = false }: { priority: Priority; bare?: boolean }) {
  const names = useTexts(PRIORITY_NAMES);
  const rank = RANKS.indexOf(priority) + 1;
  return (
    <span className={styles['priority']}>
      <span className={classes(styles['pips'], styles[priority])} aria-hidden="true">
        {RANKS.map((name, index) => (
          <i key={name} className={index < rank ? styles['full'] : undefined} />
        ))}
      </span>
      <span className={bare ? 'visually-hidden' : undefined}>{names[priority]}</span>
    </span>
  );
}
