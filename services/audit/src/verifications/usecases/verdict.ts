import { AUDIT_FINDINGS, type AuditFinding, type AuditVerdict } from '@switchboard/contracts';
import type { Verdict } from '../../domain/chain-verifier';
import type { Unrecorded } from '../../domain/unrecorded';
import type { CheckpointProblem } from '../../usecases/verify/verify-checkpoints';
import type { VerifyReport } from '../../usecases/verify/verify-trail';

/** @param ticketNumbers by the ids of tickets */
export function verdictOf(report: VerifyReport, ticketNumbers: ReadonlyMap<string, string>): AuditVerdict {
  const { intact, seconds, broken, completeness, checkpoints } = report;
  const numbered = <T extends Omit<AuditFinding, 'ticket'>>(finding: T): AuditFinding => ({
    ...finding,
    ticket: ticketNumbers.get(finding.chain ?? '') ?? null,
  });
  const all = [
    ...(checkpoints?.problems ?? []).map(ofCheckpoint),
    ...broken.map(ofEntry),
    ...completeness.unrecorded.map(ofUnrecorded),
  ];
  return {
    intact,
    seconds,
    findings: all.slice(0, AUDIT_FINDINGS).map(numbered),
    total: all.length,
    notYet: completeness.notYet,
    checkpoints: checkpoints && {
      verified: checkpoints.verified,
      outside: checkpoints.outside,
      uncovered: checkpoints.uncovered.entries,
    },
  };
}

type Finding = Omit<AuditFinding, 'ticket'>;

const ofEntry = ({ kind, chain, index, id: entryId, checkpoint, expected, found }: Verdict): Finding => ({
  ...{ about: 'entry', kind, chain, index, entryId, checkpoint, expected, found },
});

const ofCheckpoint = ({ kind, number: checkpoint, found }: CheckpointProblem): Finding => ({
  ...{ about: 'checkpoint', kind, chain: null, index: null, entryId: null, checkpoint, expected: null, found },
});

const ofUnrecorded = ({ kind, of, id: chain, firstVersion, since }: Unrecorded): Finding => ({
  ...{ about: 'unrecorded', kind, chain, index: null, entryId: null, checkpoint: null },
  expected: `a chain of this ${of === 'chain' ? 'thing' : of} that begins with version 1`,
  found:
    firstVersion === null ? `nothing, though it is from ${since}` : `version ${firstVersion} as the first, of ${since}`,
});
