import type { Verdict } from './domain/chain-judge';
import type { VerifyReport } from './verify';
import type { CheckpointProblem } from './verify-checkpoints';

/** The report for people: a line for each thing that is wrong, then what was looked at and the verdict. */
export function describe({ broken, entries, chains, seconds, intact, checkpoints }: VerifyReport): string {
  const problems = checkpoints?.problems ?? [];
  const wrong = [
    broken.length > 0 ? `${broken.length} of ${chains} chains` : '',
    problems.length > 0 ? 'the checkpoints' : '',
  ].filter(Boolean);
  const verdict = intact ? 'intact' : `broken: ${wrong.join(' and ')}`;
  return [
    ...problems.map(problemLine),
    ...broken.map(brokenLine),
    checkpointLine(checkpoints),
    `${entries} entries, ${chains} chains, ${seconds.toFixed(1)} s: ${verdict}`,
  ]
    .map(line => `${line}\n`)
    .join('');
}

function brokenLine({ kind, chain, index, id, expected, found, checkpoint }: Verdict): string {
  const place = `chain ${chain} index ${index}${id === null ? '' : ` entry ${id}`}`;
  const proof = checkpoint === null ? 'no checkpoint covers this place' : `checkpoint ${checkpoint} covers it`;
  return `${kind.toUpperCase()} ${place}: expected ${expected}; found ${found}; ${proof}`;
}

function problemLine({ kind, number, found }: CheckpointProblem): string {
  return `${kind.toUpperCase()} ${number === null ? 'checkpoints' : `checkpoint ${number}`}: ${found}`;
}

function checkpointLine(report: VerifyReport['checkpoints']): string {
  if (!report) return 'checkpoints not verified: no key was given (see --help), so only the hashes were checked';
  const { verified, newest, outside, uncovered } = report;
  const until = newest ? `, the newest ${newest.number} of ${newest.at}` : '';
  const copy = outside === null ? 'no outside copy was given' : `${outside} in the outside copy`;
  const since = uncovered.since ? `, the oldest recorded ${uncovered.since}` : '';
  return `${verified} checkpoints verified${until}; ${copy}; ${uncovered.entries} entries not covered yet${since}`;
}
