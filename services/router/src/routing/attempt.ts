import type { RoutingDecisionDocument, TicketDocument } from '@switchboard/persistence';
import type { Agent } from '../domain/agent';
import type { Decision } from '../domain/decide';
import type { Needs } from '../domain/needs';
import type { Trigger } from './deps';

export interface RouteResult {
  /** `unchanged`: waits for the same reason as before. `skipped`: nothing to route. `yielded`: the queue goes first. */
  readonly outcome: 'assigned' | 'kept' | 'queued' | 'unchanged' | 'skipped' | 'yielded';
  /** A reservation was given back, so somebody else may be able to take it. */
  readonly freed: boolean;
}

/** What one attempt came to; `again`: the world had changed when it came to writing. */
export interface AttemptResult {
  readonly outcome: RouteResult['outcome'] | 'again';
  readonly freed: boolean;
}

/** One attempt's view of the world, handed from step to step. */
export interface Attempt {
  readonly ticket: TicketDocument;
  readonly needs: Needs;
  readonly agents: readonly Agent[];
  readonly decision: Decision;
  readonly record: RoutingDecisionDocument;
  readonly from: string | null;
  readonly trigger: Trigger;
}

export function result<Outcome extends AttemptResult['outcome']>(
  outcome: Outcome,
  freed = false,
): { readonly outcome: Outcome; readonly freed: boolean } {
  return { outcome, freed };
}
