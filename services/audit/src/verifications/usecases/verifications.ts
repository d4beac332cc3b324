import type { AuditRequest, AuditResponse, AuditStateView, AuditVerification } from '@switchboard/contracts';
import type { Verification } from '../domain/verification';
import type { TrailGlance, Verifications } from '../ports';

export interface VerificationPorts {
  readonly verifications: Verifications;
  readonly glance: TrailGlance;
  /** Whether this audit has a key to sign and verify checkpoints with. */
  readonly signed: boolean;
}

/** How the trail is, after what was asked for. */
export async function answerAbout(ports: VerificationPorts, { ask, id, by }: AuditRequest): Promise<AuditResponse> {
  const { verifications, glance } = ports;
  if (ask === 'verify') await verifications.create(by, await glance.entries());
  const found = ask !== 'cancel' || (id !== null && (await verifications.cancel(id, by)));
  return { outcome: found ? 'done' : 'not_found', state: await stateOf(ports) };
}

async function stateOf({ verifications, glance, signed }: VerificationPorts): Promise<AuditStateView> {
  const [entries, checkpoint, verification, lastVerdict] = await Promise.all([
    glance.entries(),
    glance.checkpoint(),
    verifications.newest(),
    verifications.newestWithVerdict(),
  ]);
  return { entries, signed, checkpoint, verification: viewOf(verification), lastVerdict: viewOf(lastVerdict) };
}

const viewOf = (verification: Verification | null): AuditVerification | null =>
  verification && {
    ...verification,
    askedAt: verification.askedAt.toISOString(),
    endedAt: verification.endedAt?.toISOString() ?? null,
  };
