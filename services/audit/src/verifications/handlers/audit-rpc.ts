import type { AuditRequest, AuditResponse } from '@switchboard/contracts';
import { answerAbout, type VerificationPorts } from '../usecases/verifications';

/** An admin asks how the trail is, or has it verified; that begins afterwards, and is not waited for. */
export function auditRpc(ports: VerificationPorts) {
  return (request: AuditRequest): Promise<AuditResponse> => answerAbout(ports, request);
}
