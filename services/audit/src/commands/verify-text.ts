import type { Verdict } from '../domain/chain-verifier';
import type { Unrecorded } from '../domain/unrecorded';
import type { VerifyReport } from '../usecases/verify/verify-trail';
import type { CheckpointProblem } from '../usecases/verify/verify-checkpoints';

/** The report for people: a line for each thing that is wrong, then what was looked at and the verdict. */
export function describe(report: VerifyReport): string {
  const { broken, entries, chains, seconds, intact, checkpoints, completeness } = report;
  const { unrecorded, notYet } = completeness;
  const problems = checkpoints?.problems ?? [];
  const wrong = [
    broken.length > 0 ? `${broken.length} of ${chains} chains` : '',
    unrecorded.length > 0 ? `${unrecorded.length} not recorded from the beginning` : '',
    problems.length > 0 ? 'the checkpoints' : '',
  ].filter(Boolean);
  const verdict = intact ? 'intact' : `broken: ${wrong.join(', ')}`;
  return [
    ...problems.map(problemLine),
    ...broken.map(brokenLine),
    ...unrecorded.map(unrecordedLine),
    ...(unrecorded.length > 0 ? [ADVICE] : []),
    ...(notYet > 0 ? [`${notYet} tickets or people not judged: their events are young or wait to be published`] : []),
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

const ADVICE =
  'What is not recorded never reached audit: look for it with `npm run switchboard -- dlq list`, see that audit runs, replay, and verify again; if it is nowhere, the database was written to by somebody else or a message was lost.';

function unrecordedLine({ kind, of, id, firstVersion, since }: Unrecorded): string {
  if (kind === 'no_chain') return `UNRECORDED ${of} ${id}: created ${since} and has no chain`;
  const begins = firstVersion === null ? 'tells of mails alone' : `begins with version ${firstVersion}`;
  return `UNRECORDED ${of} ${id}: its chain ${begins}, not with its creation (oldest entry recorded ${since})`;
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
