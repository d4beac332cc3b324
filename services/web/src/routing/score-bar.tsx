import { useTexts } from '../app/texts';
import { classes } from '../ui/classes';
import { type Candidate, PARTS, sharesOf, type Weights } from './parts';
import styles from './score-bar.module.css';
import { routingTexts } from './texts';

interface ScoreBarProps {
  readonly candidate: Pick<Candidate, 'parts'>;
  readonly weights: Weights;
  readonly height: 8 | 12 | 20;
  /** It did not count. */
  readonly pale?: boolean;
  readonly numbers?: boolean;
}

/** A score of 100 as its parts; what they say stands beside it as text. */
export function ScoreBar({ candidate, weights, height, pale = false, numbers = false }: ScoreBarProps) {
  const words = useTexts(routingTexts);
  const shares = sharesOf(candidate, weights).filter(([, share]) => share > 0.5);
  return (
    <span className={classes(styles['track'], pale && styles['pale'], styles[`height${height}`])}>
      {shares.map(([part, share]) => (
        <span key={part} className={styles['share']} style={{ width: `${share}%` }}>
          <i className={styles[part]} />
          {numbers && (
            <span className={styles['number']}>
              <span className="visually-hidden">{words[part]} </span>
              {Math.round(share)}
            </span>
          )}
        </span>
      ))}
    </span>
  );
}

export function ScoreLegend() {
  const words = useTexts(routingTexts);
  return (
    <ul className={styles['legend']}>
      {PARTS.map(part => (
        <li key={part}>
          <i className={styles[part]} aria-hidden="true" />
          {words[part]}
        </li>
      ))}
    </ul>
  );
}
