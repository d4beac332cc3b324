import type { RoutingDecisionDocument, TicketDocument } from '@switchboard/persistence';
import type { Decision, Needs } from '@switchboard/routing';
import type { Agent } from '../domain/agent';
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
  /** The team that a person asked for; `needs` may name that of the category instead. */
  readonly asked: string | null;
  /** Those that were looked at; all who hold the ticket are among them. */
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
