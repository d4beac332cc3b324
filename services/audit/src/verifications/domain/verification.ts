import type { Actor, AuditVerdict, EventDraft } from '@switchboard/contracts';

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
