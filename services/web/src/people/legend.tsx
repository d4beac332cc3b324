import type { ReactNode } from 'react';
import { useTexts } from '../app/texts';
import { Level } from '../ui/level';
import styles from './people-page.module.css';
import { peopleTexts } from './texts';

/** What the pips mean, and which keys there are. */
export function Legend({ children }: { children: ReactNode }) {
  const words = useTexts(peopleTexts);
  const levels = [
    [1, words.knowsWords],
    [3, words.worksAlone],
    [5, words.teaches],
  ] as const;
  return (
    <div className={styles['legend']}>
      {levels.map(([level, text]) => (
        <span key={level}>
          <Level level={level} /> {text}
        </span>
      ))}
      {children}
      <span className={styles['keys']}>{words.help}</span>
    </div>
  );
}
