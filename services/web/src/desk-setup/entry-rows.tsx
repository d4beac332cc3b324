import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import styles from './setup.module.css';
import { setupTexts } from './texts';

export interface EntryRow {
  readonly key: string;
  readonly name: string;
  readonly line?: ReactNode;
  readonly end?: ReactNode;
  readonly isRetired?: boolean;
}

interface EntryRowsProps {
  readonly label: string;
  readonly rows: readonly EntryRow[];
  readonly onOpen: (key: string) => void;
  /** Changes places with its neighbour. */
  readonly onMove?: (key: string, by: 1 | -1) => void;
}

/** Entries in their order; pressing one opens it. */
export function EntryRows({ label, rows, onOpen, onMove }: EntryRowsProps) {
  const words = useTexts(setupTexts);
  return (
    <ul className={styles['rows']} aria-label={label}>
      {rows.map(({ key, name, line, end, isRetired = false }, index) => (
        <li key={key} className={classes(styles['row'], isRetired && styles['retired'])}>
          <div className={styles['text']}>
            <button type="button" className={styles['name']} onClick={() => onOpen(key)}>
              <bdi>{name}</bdi>
            </button>
            {isRetired && <span className={styles['state']}>{words.retired}</span>}
            {line !== undefined && <p className={styles['line']}>{line}</p>}
          </div>
          <div className={styles['end']}>{end}</div>
          {onMove && (
            <div className={styles['move']}>
              <button type="button" aria-label={words.up(name)} disabled={index === 0} onClick={() => onMove(key, -1)}>
                <ArrowUp size={15} aria-hidden="true" />
              </button>
              <button
                type="button"
                aria-label={words.down(name)}
                disabled={index === rows.length - 1}
                onClick={() => onMove(key, 1)}
              >
                <ArrowDown size={15} aria-hidden="true" />
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
