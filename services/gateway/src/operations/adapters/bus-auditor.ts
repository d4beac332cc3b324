import { AUDIT_RPC, type AuditRequest, AuditResponse } from '@switchboard/contracts';
import { TransientError } from '@switchboard/kernel';
import type { Bus } from '@switchboard/messaging';
import { Compile } from 'typebox/compile';
import type { Auditor } from '../ports';

/** Longer than audit takes for it. Milliseconds. */
const TIMEOUT_MS = 5_000;

const valid = Compile(AuditResponse);

/** Asks audit, which alone has the key and the copy outside of the database. */
export class BusAuditor implements Auditor {
  constructor(private readonly bus: Pick<Bus, 'request'>) {}

  async ask(request: AuditRequest): Promise<AuditResponse> {
    const answer = await this.bus.request<unknown>(AUDIT_RPC, request, { timeoutMs: TIMEOUT_MS });
    if (valid.Check(answer)) return answer;
    throw new TransientError('rpc_invalid', 'audit answered outside of its contract');
  }
}
