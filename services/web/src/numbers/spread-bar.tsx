import type { TicketTimes } from '@switchboard/contracts';
import { useTexts } from '../app/texts';
import styles from './spread-bar.module.css';
import { numbersTexts } from './texts';
import { useNumberWords } from './words';

interface SpreadBarProps {
  readonly what: string;
  readonly spread: TicketTimes['firstResponse'];
  /** What fills all there is; seconds. */
  readonly most: number;
}

/** Half of them within the bar, nine of ten within the line. */
export function SpreadBar({ what, spread: { median, p90 }, most }: SpreadBarProps) {
  const words = useTexts(numbersTexts);
  const say = useNumberWords();
  if (median === null || p90 === null) return <span className={styles['none']}>–</span>;
  const share = (seconds: number) => `${(seconds / most) * 100}%`;
  return (
    <span className={styles['spread']}>
      <span className="visually-hidden">{words.timeOf(what, say.span(median), say.span(p90))}</span>
      <span className={styles['track']} aria-hidden="true">
        <i className={styles['line']} style={{ width: share(p90) }} />
        <i className={styles['bar']} style={{ width: share(median) }} />
      </span>
      <span className={styles['value']} aria-hidden="true">
        {say.span(median)}
      </span>
    </span>
  );
}
