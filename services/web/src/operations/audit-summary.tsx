import type { AuditStateView } from '@switchboard/contracts';
import { Check, CircleHelp, TriangleAlert } from 'lucide-react';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { fullTime, localeOf, messageTime } from '../app/times';
import { type Jack, MiniCord } from '../ui/cord';
import { auditTexts } from './audit-texts';
import styles from './audit.module.css';

/** What the last verdict was, what has come since, and how much of the trail is signed. */
export function AuditSummary({ state }: { state: AuditStateView }) {
  const words = useTexts(auditTexts);
  const language = useLanguage();
  const { entries, lastVerdict, verification } = state;
  const verdict = lastVerdict?.verdict;
  const number = (count: number) => count.toLocaleString(localeOf(language));
  // The trail tells of the end of a verification, too: that one entry is nobody's news.
  const since = lastVerdict ? Math.max(0, entries - lastVerdict.entries - 1) : entries;
  const Sign = !verdict ? CircleHelp : verdict.intact ? Check : TriangleAlert;
  const tone = !verdict ? 'open' : verdict.intact ? 'good' : 'bad';
  return (
    <>
      <MiniCord jacks={jacksOf(verdict?.intact, since)} />
      <div className={styles['verdict']} role="status">
        <Sign size={16} aria-hidden="true" className={styles[tone]} />
        <p>
          {!verdict || !lastVerdict ? (
            words.never(number(entries))
          ) : (
            <>
              <strong className={styles[tone]}>{verdict.intact ? words.whole : words.broken(verdict.total)}</strong>{' '}
              {words.over(number(lastVerdict.entries))}{' '}
              <time
                dateTime={lastVerdict.endedAt ?? ''}
                title={fullTime(lastVerdict.endedAt ?? lastVerdict.askedAt, language)}
              >
                {words.checked(
                  messageTime(lastVerdict.endedAt ?? lastVerdict.askedAt, language),
                  lastVerdict.askedBy.name,
                )}
              </time>{' '}
              {since > 0 && words.since(number(since))}
            </>
          )}
        </p>
      </div>
      {verification?.state === 'failed' && (
        <p className={styles['bad']}>{words.didNotEnd(verification.reason ?? '')}</p>
      )}
      {verification?.state === 'cancelled' && (
        <p className={styles['meta']}>{words.cancelled(messageTime(verification.endedAt ?? '', language))}</p>
      )}
      <Coverage state={state} />
    </>
  );
}

/** What is signed, and what a verification did not look at. */
function Coverage({ state: { entries, signed, checkpoint, lastVerdict } }: { state: AuditStateView }) {
  const words = useTexts(auditTexts);
  const language = useLanguage();
  const number = (count: number) => count.toLocaleString(localeOf(language));
  const checkpoints = lastVerdict?.verdict?.checkpoints;
  if (!signed) return <p className={styles['amber']}>{words.unsigned}</p>;
  if (!checkpoint) return <p className={styles['amber']}>{words.noCheckpoint}</p>;
  if (checkpoint.covered > entries)
    return <p className={styles['bad']}>{words.fewer(number(checkpoint.covered), number(entries))}</p>;
  const waiting = entries - checkpoint.covered;
  return (
    <p className={styles['meta']}>
      {words.signed(number(checkpoint.covered), number(checkpoint.number), messageTime(checkpoint.at, language))}{' '}
      {waiting > 0 && words.waiting(number(waiting))} {checkpoints?.outside === null && words.noCopy}{' '}
      {lastVerdict?.verdict && lastVerdict.verdict.notYet > 0 && words.notYet(number(lastVerdict.verdict.notYet))}
    </p>
  );
}

function jacksOf(isIntact: boolean | undefined, since: number): Jack[] {
  if (isIntact === undefined) return Array<Jack>(6).fill('open');
  if (!isIntact) return ['good', 'good', 'broken', 'open', 'open', 'open'];
  return [...Array<Jack>(5).fill('good'), since > 0 ? 'open' : 'good'];
}
