import { ASSIGN_RPC, type AssignRequest, AssignResponse } from '@switchboard/contracts';
import { TransientError } from '@switchboard/kernel';
import type { Bus } from '@switchboard/messaging';
import { Compile } from 'typebox/compile';
import type { Assigner } from '../ports';

/** Longer than the router takes for it: whoever waits learns what became of it. Milliseconds. */
const TIMEOUT_MS = 5_000;

const valid = Compile(AssignResponse);

/** Asks the router, which alone writes who has a ticket. Without an answer nobody knows what was done: the same id asks again. */
export class BusAssigner implements Assigner {
  constructor(private readonly bus: Pick<Bus, 'request'>) {}

  async assign(request: AssignRequest): Promise<AssignResponse['outcome']> {
    const answer = await this.bus.request<unknown>(ASSIGN_RPC, request, { timeoutMs: TIMEOUT_MS });
    if (valid.Check(answer)) return (answer as AssignResponse).outcome;
    throw new TransientError('rpc_invalid', 'the router answered outside of its contract');
  }
}
