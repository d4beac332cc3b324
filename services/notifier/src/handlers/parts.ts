import type { Deliver } from '../deliver';
import type { Tickets } from '../ports';

/** What the handlers of this service need. */
export interface HandlerParts {
  readonly tickets: Tickets;
  readonly deliver: Deliver;
}
