import { useTexts } from '../app/texts';
import { Button } from '../ui/button';
import { RowsSkeleton } from '../ui/skeleton';
import { Failed } from '../ui/state';
import { AuditFindings } from './audit-findings';
import { AuditProgress } from './audit-progress';
import { AuditSummary } from './audit-summary';
import { auditTexts } from './audit-texts';
import styles from './audit.module.css';
import { isUnderWay, useAudit } from './use-audit';

/** Whether the audit trail is whole, and a button that finds out. */
export function AuditPanel() {
  const words = useTexts(auditTexts);
  const { data, error, isError, refetch, isPressed, verify, cancel } = useAudit();
  const running = isUnderWay(data) ? data?.verification : null;
  return (
    <section aria-labelledby="audit" className={styles['panel']}>
      <div className={styles['head']}>
        <h2 id="audit">{words.title}</h2>
        {data && (
          <Button busy={isPressed} onClick={() => (running ? cancel(running.id) : verify())}>
            {running ? words.cancel : words.verify}
          </Button>
        )}
      </div>
      {data ? (
        <>
          {running && <AuditProgress verification={running} />}
          <AuditSummary state={data} />
          {data.lastVerdict?.verdict && <AuditFindings verdict={data.lastVerdict.verdict} />}
        </>
      ) : isError ? (
        <Failed title={words.failed} error={error} retry={refetch} />
      ) : (
        <RowsSkeleton rows={2} />
      )}
    </section>
  );
}
