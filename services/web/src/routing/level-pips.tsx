import styles from './level-pips.module.css';

const LEVELS = [1, 2, 3, 4, 5];

/** A skill and its level, one to five pips. */
export function LevelPips({ name, level }: { name: string; level: number }) {
  return (
    <span className={styles['skill']}>
      {name}
      <span className={styles['pips']} aria-hidden="true">
        {LEVELS.map(each => (
          <i key={each} className={each <= level ? styles['full'] : undefined} />
        ))}
      </span>
      <span className="visually-hidden">{level}</span>
    </span>
  );
}
