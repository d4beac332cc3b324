import type { ReactNode } from 'react';
import styles from './merge-cord.module.css';

const MOST = 6;
const STEP = 72;
const START = 10;

/** Two cords that become one: solid stays, dashed joins. What it says stands beside it as text. */
export function MergeCord({ stays, joins, children }: { stays: number; joins: number; children: ReactNode }) {
  const above = Math.min(MOST, Math.max(1, stays));
  const below = Math.min(above, Math.max(1, joins));
  const at = (index: number) => START + index * STEP;
  const joint = at(above);
  const lastBelow = 56 + (below - 1) * 64;
  return (
    <div className={styles['cord']}>
      <svg viewBox="0 0 640 64" aria-hidden="true">
        <line x1={START} x2="630" y1="14" y2="14" className={styles['stays']} />
        <path
          d={`M56 50H${Math.max(lastBelow, joint - 90)}C${joint - 40} 50 ${joint - 50} 14 ${joint - 10} 14`}
          className={styles['joins']}
        />
        {Array.from({ length: above }, (_, index) => (
          <circle key={index} cx={at(index)} cy="14" r="6" className={styles['jack']} />
        ))}
        {Array.from({ length: below }, (_, index) => (
          <circle key={index} cx={56 + index * 64} cy="50" r="6" className={styles['open']} />
        ))}
        <circle cx={joint} cy="14" r="8" className={styles['jack']} />
        <circle cx={joint} cy="14" r="3" className={styles['dot']} />
      </svg>
      <span className={styles['text']}>{children}</span>
    </div>
  );
}
