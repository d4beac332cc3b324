import { TriangleAlert } from 'lucide-react';
import type { Problem } from '../api/problem';
import { useProblemWords } from '../app/problem-words';
import styles from './door.module.css';

/** What is wrong with the form as a whole; nothing where its fields say it. */
export function FormProblem({ problem }: { problem: Problem | undefined }) {
  const words = useProblemWords();
  return (
    <div role="alert" hidden={problem === undefined || problem.errors.length > 0}>
      {problem && problem.errors.length === 0 && (
        <p className={styles['error']}>
          <TriangleAlert size={15} aria-hidden="true" />
          <span>{words.of(problem)}</span>
        </p>
      )}
    </div>
  );
}
