import type { Deliver } from '../usecases/deliver';
import type { Messages, Tickets } from '../ports';

/** What the handlers of this service need. */
export interface HandlerDeps {
  readonly tickets: Tickets;
  readonly messages: Messages;
  readonly deliver: Deliver;
}
