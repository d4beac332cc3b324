import { Level } from '../ui/level';
import styles from './level-pips.module.css';

/** A skill and its level, one to five pips. */
export function LevelPips({ name, level }: { name: string; level: number }) {
  return (
    <span className={styles['skill']}>
      {name}
      <Level level={level} />
      <span className="visually-hidden">{level}</span>
    </span>
  );
}
