import { useTexts } from '../app/texts';
import styles from './board.module.css';
import { BoardRow } from './board-row';
import { type Decision, GATES, inOrder, PARTS, type Weights } from './parts';
import { ScoreBar } from './score-bar';
import { routingTexts } from './texts';

const PERFECT = { parts: { skills: 1, load: 1, language: 1, expertise: 1 } };

/** Everybody who was looked at: through which gates they came, and what their score is made of. */
export function Board({ decision }: { decision: Decision }) {
  const words = useTexts(routingTexts);
  const weights: Weights = decision.weights ?? {};
  const { free, refused } = inOrder(decision.candidates, weights);
  const { more } = decision;
  return (
    <div className={styles['board']}>
      <div className={styles['heads']} aria-hidden="true">
        <span className={styles['gates']}>
          {GATES.map(([gate]) => (
            <span key={gate}>{words[gate]}</span>
          ))}
        </span>
        <span className={styles['parts']}>
          {PARTS.map(part => (
            <span key={part} style={{ width: `${(weights[part] ?? 0) * 100}%` }}>
              {words[part]}
            </span>
          ))}
        </span>
        <span className={styles['score']}>{words.score}</span>
      </div>
      {decision.weights && (
        <div className={styles['perfect']}>
          <span>{words.perfect}</span>
          <ScoreBar candidate={PERFECT} weights={weights} height={20} numbers />
          <span className={styles['score']}>100</span>
        </div>
      )}
      <ol>
        {free.map(candidate => (
          <BoardRow
            key={candidate.agentId}
            candidate={candidate}
            weights={weights}
            isChosen={candidate.agentId === decision.agentId}
          />
        ))}
      </ol>
      {more.free > 0 && <p className={styles['more']}>{words.moreFree(more.free)}</p>}
      {refused.length > 0 && (
        <>
          <p className={styles['refused']}>
            <b>{words.couldNotTake}</b> {words.couldNotTakeText}
          </p>
          <ol>
            {refused.map(candidate => (
              <BoardRow key={candidate.agentId} candidate={candidate} weights={weights} isChosen={false} />
            ))}
          </ol>
        </>
      )}
      {Object.entries(more.refused).map(([reason, count]) => (
        <p key={reason} className={styles['more']}>
          {words.moreRefused(count, words[reason as 'away'] ?? reason)}
        </p>
      ))}
    </div>
  );
}
