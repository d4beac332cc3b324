import { existsSync } from 'node:fs';
import { AUDIT_RPC, AuditRequest, AuditResponse } from '@switchboard/contracts';
import type { RpcDefinition } from '@switchboard/messaging';
import { aggregateStore, type Job, type Platform } from '@switchboard/service-kit';
import type { CheckpointVerifier } from '../ports';
import type { VerifyQuestion, VerifyReport } from '../usecases/verify/verify-trail';
import { MongoTrailGlance } from './adapters/mongo-trail-glance';
import { MongoVerifications } from './adapters/mongo-verifications';
import { verificationsCollection } from './adapters/verifications-collection';
import { auditRpc } from './handlers/audit-rpc';
import { runVerifications } from './usecases/run-verifications';

/** Whoever asked looks at once whether it has begun. */
const LOOK_EVERY_MS = 1_000;
/** Longer than that nobody waits for an answer. Milliseconds. */
const RPC_TIMEOUT_MS = 4_500;

/** What the trail is verified with, by whomever. */
export interface Means {
  readonly verifier: CheckpointVerifier | undefined;
  readonly copies: readonly string[];
}

export function wireVerifications(
  platform: Platform,
  { verifier, copy }: { readonly verifier: CheckpointVerifier | undefined; readonly copy: string | undefined },
  verify: (question: VerifyQuestion & Means) => Promise<VerifyReport>,
) {
  const { database, clock, logger } = platform;
  const verifications = new MongoVerifications(aggregateStore(platform, verificationsCollection), clock);
  const glance = new MongoTrailGlance(database, verifier);
  // There is no copy before the first checkpoint; the report says that none was compared.
  const means = (): Means => ({ verifier, copies: copy !== undefined && existsSync(copy) ? [copy] : [] });
  const ports = {
    ...{ verifications, glance, logger },
    signed: verifier !== undefined,
    verify: (question: VerifyQuestion) => verify({ ...question, ...means() }),
  };
  const rpc: RpcDefinition<typeof AuditRequest, typeof AuditResponse> = {
    name: AUDIT_RPC,
    request: AuditRequest,
    response: AuditResponse,
    concurrency: 2,
    timeoutMs: RPC_TIMEOUT_MS,
    handle: auditRpc(ports),
  };
  const job: Job = {
    name: 'verification',
    everyMs: LOOK_EVERY_MS,
    run: signal => runVerifications(ports, signal),
  };
  return { collection: verificationsCollection, rpc, job };
}
