import { Link } from 'wouter';
import { isProblem } from '../api/problem';
import { useProblemWords } from '../app/problem-words';
import { useTexts } from '../app/texts';
import type { Outcome } from './bulk';
import styles from './bulk-pane.module.css';
import { bulkTexts } from './bulk-texts';
import progress from './job-pane.module.css';

/** Which tickets stayed as they were, and why. */
export function RefusedList({ outcomes }: { outcomes: readonly Outcome[] }) {
  const words = useTexts(bulkTexts);
  const problemWords = useProblemWords();
  if (outcomes.length === 0) return null;
  const why = (error: unknown) =>
    isProblem(error) ? (error.status === 412 ? words.overtaken : problemWords.of(error)) : words.failed;
  return (
    <>
      <h2 className={progress['head']}>{words.stayed(outcomes.length)}</h2>
      <ul className={styles['list']}>
        {outcomes.map(({ ticket: { id, number }, error }) => (
          <li key={id} className={progress['failure']}>
            <Link href={`/inbox/${number}`}>{number}</Link> <span>{why(error)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
