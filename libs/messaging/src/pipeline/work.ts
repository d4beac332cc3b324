import type { AnyEvent } from '@switchboard/contracts';
import type { Logger } from '@switchboard/kernel';
import type { Delivery } from '../transport';

/** One delivery on its way through the pipeline. The stages fill it in; the edge reads it when all is over. */
export interface Work {
  readonly delivery: Delivery;
  /** Queue that delivered it. */
  readonly consumer: string;
  /** Set by `parse`. */
  event?: AnyEvent;
  /** Child logger; gains fields on the way in. */
  logger: Logger;
  /** Aborted when the service stops; inside `timeout` also when the time is over. */
  signal: AbortSignal;
  /** Tries made during this delivery. */
  tries: number;
  /** Time spent below `observe`. */
  seconds: number;
}

/** Work whose event is known: everything below `parse`. */
export interface EventWork extends Work {
  event: AnyEvent;
}

/** A step of the pipeline: throws to fail, returns to succeed. */
export type Stage<W extends Work = EventWork> = (work: W) => Promise<void>;
