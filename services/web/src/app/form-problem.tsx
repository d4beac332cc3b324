import type { Problem } from '../api/problem';
import { Wrong } from '../ui/field';
import { useProblemWords } from './problem-words';

/** What is wrong with the form as a whole; nothing where its fields say it. */
export function FormProblem({ problem }: { problem: Problem | undefined }) {
  const words = useProblemWords();
  return (
    <div role="alert" hidden={problem === undefined || problem.errors.length > 0}>
      {problem && problem.errors.length === 0 && <Wrong>{words.of(problem)}</Wrong>}
    </div>
  );
}
