import type { AssignRequest, AssignResponse } from '@switchboard/contracts';
import type { RouterDeps } from '../usecases/deps';
import { handOver } from '../usecases/hand-over';

/** A person hands a ticket over: done when it is answered, but for what the router chooses afterwards. */
export function assignRpc(deps: RouterDeps) {
  return async (request: AssignRequest): Promise<AssignResponse> => ({ outcome: await handOver(deps, request) });
}
