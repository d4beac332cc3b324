import { WHAT_IF_RPC, type WhatIfRequest, WhatIfResponse } from '@switchboard/contracts';
import { TransientError } from '@switchboard/kernel';
import type { Bus } from '@switchboard/messaging';
import { Compile } from 'typebox/compile';
import type { Forecaster } from '../ports';

/** Longer than the router takes for it. Milliseconds. */
const TIMEOUT_MS = 5_000;

const valid = Compile(WhatIfResponse);

/** Asks the router, which alone knows who holds how much. */
export class BusForecaster implements Forecaster {
  constructor(private readonly bus: Pick<Bus, 'request'>) {}

  async whatIf(request: WhatIfRequest): Promise<WhatIfResponse> {
    const answer = await this.bus.request<unknown>(WHAT_IF_RPC, request, { timeoutMs: TIMEOUT_MS });
    if (valid.Check(answer)) return answer as WhatIfResponse;
    throw new TransientError('rpc_invalid', 'the router answered outside of its contract');
  }
}
