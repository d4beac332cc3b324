import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import styles from './gate-cord.module.css';
import { endedAt, GATES, passesWithTime } from './parts';
import { routingTexts } from './texts';

const STEP = 40;
const WIDTH = STEP * GATES.length;
const at = (index: number) => STEP / 2 + index * STEP;

/** The cord through the gates that were passed; it ends at the one that was not. */
export function GateCord({ refused, isChosen }: { refused: string | null; isChosen: boolean }) {
  const words = useTexts(routingTexts);
  const end = endedAt(refused);
  const tone = isChosen ? styles['chosen'] : passesWithTime(refused) && styles['passes'];
  const names = GATES.map(
    ([gate], index) => `${words[gate]}: ${index < end ? words.passed : index === end ? words.ended : '–'}`,
  );
  return (
    <>
      <svg
        className={classes(styles['cord'], tone)}
        width={WIDTH}
        height="24"
        viewBox={`0 0 ${WIDTH} 24`}
        aria-hidden="true"
      >
        {end > 0 && (
          <line className={styles['line']} x1={at(0)} x2={end < GATES.length ? at(end) : WIDTH} y1="12" y2="12" />
        )}
        {GATES.map(([gate], index) =>
          index < end ? (
            <g key={gate}>
              <circle className={styles['jack']} cx={at(index)} cy="12" r="5.5" />
              <circle className={styles['dot']} cx={at(index)} cy="12" r="2.2" />
            </g>
          ) : index === end ? (
            <g key={gate}>
              <circle className={styles['stop']} cx={at(index)} cy="12" r="8" />
              <path className={styles['cross']} d={`M${at(index) - 2.6} 9.4l5.2 5.2m0-5.2-5.2 5.2`} />
            </g>
          ) : (
            <circle key={gate} className={styles['open']} cx={at(index)} cy="12" r="5.5" />
          ),
        )}
      </svg>
      <span className="visually-hidden">{names.join(', ')}</span>
    </>
  );
}
