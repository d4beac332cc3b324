import type { AuditVerification } from '@switchboard/contracts';
import { useLanguage } from '../app/preferences';
import { useTexts } from '../app/texts';
import { localeOf } from '../app/times';
import { auditTexts } from './audit-texts';
import styles from './audit.module.css';

/** How far the reading is. */
export function AuditProgress({ verification }: { verification: AuditVerification }) {
  const words = useTexts(auditTexts);
  const language = useLanguage();
  const { state, entries, expected, askedBy } = verification;
  const number = (count: number) => count.toLocaleString(localeOf(language));
  const said = state === 'queued' ? words.queued : words.reading(number(entries), number(Math.max(entries, expected)));
  return (
    <div className={styles['progress']}>
      <progress
        aria-label={words.progress}
        aria-valuetext={said}
        max={Math.max(expected, entries, 1)}
        {...(state === 'queued' ? {} : { value: entries })}
      />
      <p>{said}</p>
      <p className={styles['meta']}>{words.goesOn(askedBy.name)}</p>
    </div>
  );
}
