import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import styles from './bars.module.css';
import { numbersTexts } from './texts';
import { useNumberWords } from './words';

export interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  readonly label: string;
  readonly count: number;
  /** Undefined where there is no list of it. */
  readonly href: string | undefined;
}

/** A count each, as a bar beside its name. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className={styles['bars']}>
      {bars.map(({ key, name, label, count, href }) => (
        <li key={key}>
          <span className={styles['name']}>{name}</span>
          <span className={styles['track']} aria-hidden="true">
            <i style={{ width: `${(count / most) * 100}%` }} />
          </span>
          {href === undefined ? (
            <b className={styles['count']}>{say.count(count)}</b>
          ) : (
            <Link href={href} className={styles['count']} aria-label={words.listOf(say.count(count), label)}>
              {say.count(count)}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
