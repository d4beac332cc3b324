import { classes } from './classes';
import styles from './cord.module.css';

/** A jack: passed, where it is now, waiting for somebody, ended well, not as it should be, or still to come. */
export type Jack = 'done' | 'now' | 'late' | 'good' | 'broken' | 'open';

const STEP = 26;
const RADIUS = 6;

/** How far something has come, as jacks on a cord. What it says stands beside it as text. */
export function MiniCord({ jacks }: { jacks: readonly Jack[] }) {
  const width = STEP * (jacks.length - 1) + 2 * RADIUS + 2;
  const at = (index: number) => RADIUS + 1 + index * STEP;
  return (
    <svg className={styles['cord']} width={width} height={14} viewBox={`0 0 ${width} 14`} aria-hidden="true">
      {jacks.slice(1).map((jack, index) => (
        <line
          key={at(index)}
          x1={at(index) + RADIUS}
          x2={at(index + 1) - RADIUS}
          y1="7"
          y2="7"
          className={classes(styles['line'], styles[jack])}
        />
      ))}
      {jacks.map((jack, index) => (
        <g key={at(index)} className={classes(styles['jack'], styles[jack])}>
          <circle cx={at(index)} cy="7" r={RADIUS - 0.25} />
          {jack !== 'open' && <circle cx={at(index)} cy="7" r="2.2" className={styles['dot']} />}
        </g>
      ))}
    </svg>
  );
}
