import {
  type Actor,
  AUDIT_FINDINGS,
  type AuditFinding,
  type AuditVerdict,
  type EventDraft,
} from '@switchboard/contracts';
import type { Verdict } from '../../domain/chain-verifier';
import type { Unrecorded } from '../../domain/unrecorded';
import type { CheckpointProblem } from '../../usecases/verify/verify-checkpoints';
import type { VerifyReport } from '../../usecases/verify/verify-trail';

export type VerificationState = 'queued' | 'running' | 'done' | 'cancelled' | 'failed';

/** The trail read once, because somebody asked. */
export interface Verification {
  readonly id: string;
  readonly state: VerificationState;
  readonly askedBy: Actor;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly entries: number;
  readonly chains: number;
  readonly expected: number;
  readonly verdict: AuditVerdict | null;
  readonly reason: string | null;
}

/** How one ends. */
export type End =
  | { readonly state: 'done'; readonly verdict: AuditVerdict; readonly entries: number; readonly chains: number }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'cancelled'; readonly by: Actor };

const AUDIT: Actor = { kind: 'service', id: 'audit', name: 'audit' };

/** What the trail tells of its end. @param read entries, where the end does not say it */
export function endedEvent(end: End, read: number): EventDraft {
  const [outcome, entries, findings] =
    end.state === 'done'
      ? [end.verdict.intact ? 'intact' : 'broken', end.entries, end.verdict.total]
      : [end.state, read, 0];
  const actor = end.state === 'cancelled' ? end.by : AUDIT;
  return { type: 'verification.ended', data: { actor, outcome, entries, findings } };
}

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
