import { useUser } from '../api/session';
import { useTexts } from '../app/texts';
import { Avatar } from '../ui/avatar';
import { classes } from '../ui/classes';
import { Slots } from '../ui/slots';
import styles from './board-row.module.css';
import { GateCord } from './gate-cord';
import { LevelPips } from './level-pips';
import { type Candidate, scoreOf, type Weights, wouldBe } from './parts';
import { ScoreBar } from './score-bar';
import { routingTexts } from './texts';

interface BoardRowProps {
  readonly candidate: Candidate;
  readonly weights: Weights;
  readonly isChosen: boolean;
}

export function BoardRow({ candidate, weights, isChosen }: BoardRowProps) {
  const words = useTexts(routingTexts);
  const { id: own } = useUser();
  const { agentId, name, load, capacity, refused, score, levels } = candidate;
  const known = wouldBe(candidate, weights);
  const facts = (
    <ul className={styles['facts']}>
      {levels.map(level => (
        <li key={level.name}>
          <LevelPips {...level} />
        </li>
      ))}
    </ul>
  );
  return (
    <li className={classes(styles['row'], isChosen && styles['chosen'])}>
      <div className={styles['who']}>
        <Avatar id={agentId} name={name} size={isChosen ? 36 : 28} />
        <div className={styles['text']}>
          <bdi className={styles['name']}>{agentId === own ? `${name} (${words.you})` : name}</bdi>
          {load !== null && capacity !== null && (
            <p className={styles['load']}>
              <Slots held={load} capacity={capacity} /> {words.heldOf(load, capacity)}
            </p>
          )}
        </div>
      </div>
      <GateCord refused={refused} isChosen={isChosen} />
      <div className={styles['bar']}>
        {refused === null ? (
          <ScoreBar candidate={candidate} weights={weights} height={isChosen ? 20 : 12} numbers />
        ) : (
          <>
            {known !== undefined && (
              <span className={styles['wouldBe']} style={{ width: `calc(${known}% + 6px)` }}>
                <ScoreBar candidate={candidate} weights={scaled(weights, known)} height={8} pale />
              </span>
            )}
            <p className={styles['refusal']}>
              <b>{words[refused as 'away'] ?? refused}</b>
            </p>
          </>
        )}
        {!isChosen && refused !== null && facts}
      </div>
      <span className={styles['score']}>
        {refused === null ? scoreOf(score) : known === undefined ? '' : `(${known})`}
      </span>
      {isChosen && <div className={styles['below']}>{facts}</div>}
    </li>
  );
}

/** So that the whole of what would have been fills the bar that is as wide as it. */
const scaled = (weights: Weights, known: number): Weights =>
  Object.fromEntries(Object.entries(weights).map(([part, weight]) => [part, (weight * 100) / known]));
