import type { WhatIfRequest, WhatIfResponse } from '@switchboard/contracts';
import type { RouterDeps } from '../usecases/deps';
import { whatIf } from '../usecases/what-if';

/** Somebody asks who would get a ticket; nothing is reserved, written or told. */
export function whatIfRpc(deps: RouterDeps) {
  return (request: WhatIfRequest): Promise<WhatIfResponse> => whatIf(deps, request);
}
