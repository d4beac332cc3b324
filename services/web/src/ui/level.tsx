import styles from './level.module.css';

const LEVELS = [1, 2, 3, 4, 5];

/** A level as one to five pips. What it says stands beside it as text. */
export const Level = ({ level }: { level: number }) => (
  <span className={styles['pips']} aria-hidden="true">
    {LEVELS.map(each => (
      <i key={each} className={each <= level ? styles['full'] : undefined} />
    ))}
  </span>
);
