import type { AuditFinding, AuditVerdict } from '@switchboard/contracts';
import { Link } from 'wouter';
import { useTexts } from '../app/texts';
import { auditTexts } from './audit-texts';
import styles from './audit.module.css';
import { findingTexts, wordsOf } from './finding-texts';

const ABOUT = ['entry', 'checkpoint', 'unrecorded'] as const;

/** What is broken and where, and what to do about it. */
export function AuditFindings({ verdict: { findings, total } }: { verdict: AuditVerdict }) {
  const words = useTexts(auditTexts);
  const said = useTexts(findingTexts);
  return (
    <>
      {ABOUT.map(about => {
        const some = findings.filter(finding => finding.about === about);
        return (
          some.length > 0 && (
            <div key={about} className={styles['findings']}>
              <h3>{said[about]}</h3>
              <p>{said[`${about}Advice`]}</p>
              <ul>
                {some.map(finding => (
                  <Finding key={`${finding.kind} ${finding.chain} ${finding.checkpoint}`} finding={finding} />
                ))}
              </ul>
            </div>
          )
        );
      })}
      {total > findings.length && <p className={styles['meta']}>{words.more(findings.length, total)}</p>}
    </>
  );
}

function Finding({ finding }: { finding: AuditFinding }) {
  const words = useTexts(auditTexts);
  const said = useTexts(findingTexts);
  const { chain, ticket, checkpoint, entryId, expected, found, about } = finding;
  return (
    <li>
      <strong>{wordsOf(said, finding)}</strong>
      {chain !== null && (
        <span className={styles['place']}>
          {ticket === null ? (
            <>
              {words.chain} <code>{chain}</code>
            </>
          ) : (
            <Link href={`/inbox/${ticket}`}>{ticket}</Link>
          )}
        </span>
      )}
      <details>
        <summary>{words.details}</summary>
        <dl>
          {entryId !== null && <Fact name={words.entry} value={entryId} />}
          {chain !== null && ticket !== null && <Fact name={words.chain} value={chain} />}
          {expected !== null && <Fact name={words.expected} value={expected} />}
          <Fact name={words.found} value={found} />
          {about === 'entry' && (
            <Fact name={words.proof} value={checkpoint === null ? words.noProof : words.provedBy(checkpoint)} />
          )}
        </dl>
      </details>
    </li>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
