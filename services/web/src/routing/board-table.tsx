import { useTexts } from '../app/texts';
import styles from './board-table.module.css';
import { type Decision, inOrder, PARTS, scoreOf, sharesOf, wouldBe } from './parts';
import { routingTexts } from './texts';

/** The board in rows and columns. */
export function BoardTable({ decision }: { decision: Decision }) {
  const words = useTexts(routingTexts);
  const weights = decision.weights ?? {};
  const { free, refused } = inOrder(decision.candidates, weights);
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={words.title}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.holds}</th>
            <th scope="col">{words.levels}</th>
            {PARTS.map(part => (
              <th key={part} scope="col" className={styles['number']}>
                {words[part]}
              </th>
            ))}
            <th scope="col" className={styles['number']}>
              {words.score}
            </th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {[...free, ...refused].map(candidate => {
            const { agentId, name, load, capacity, levels, score } = candidate;
            const known = wouldBe(candidate, weights);
            return (
              <tr key={agentId}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{load !== null && capacity !== null && words.heldOf(load, capacity)}</td>
                <td>{levels.map(level => `${level.name} ${level.level}`).join(', ')}</td>
                {sharesOf(candidate, weights).map(([part, share]) => (
                  <td key={part} className={styles['number']}>
                    {Math.round(share)}
                  </td>
                ))}
                <td className={styles['number']}>
                  {candidate.refused === null ? scoreOf(score) : known === undefined ? '' : `(${known})`}
                </td>
                <td>
                  {candidate.refused !== null
                    ? (words[candidate.refused as 'away'] ?? candidate.refused)
                    : agentId === decision.agentId && words.assignedTo(name)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
