import type { Broker } from './broker';
import type { Fleet } from './fleet';
import type { Lines } from './lines';
import type { Store } from './store';
import type { Trail } from './trail';

/** A message that some queue must have parked. */
export interface Poisoned {
  readonly queue: string;
  /** Message id. */
  readonly id: string;
  /** False when the broker did not confirm it: it may or may not be there. */
  readonly sure: boolean;
}

/** What faults can reach. */
export interface World {
  readonly fleet: Fleet;
  readonly lines: Lines;
  readonly broker: Broker;
  readonly store: Store;
  readonly trail: Trail;
  readonly poisoned: Poisoned[];
}
