import {
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  isBrokenCircuitError,
  type IHalfOpenAfterBackoffContext,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
} from 'cockatiel';
import { CircuitOpenError, isOutage, ModelTimeoutError, OverloadedError, QuotaError } from '../../domain/failures';

export interface GuardOptions {
  /** Calls at once. */
  readonly concurrency: number;
  /** Calls that may wait for their turn. */
  readonly queue: number;
  /** A single call may take this long, milliseconds. */
  readonly attemptMs: number;
  /** Outages in a row that open the breaker. */
  readonly breakerFailures: number;
  /** How long the breaker then stays open, milliseconds; longer if the API named a delay. */
  readonly breakerOpenMs: number;
  readonly onBreaker: (state: 'closed' | 'half-open' | 'open') => void;
}

/** However long a delay the API names, after this time it is asked again; milliseconds. */
const LONGEST_OPEN_MS = 15 * 60_000;

export type Guard = <T>(call: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) => Promise<T>;

/** Concurrency cap → circuit breaker → time limit → call. Only what points at an outage counts against the breaker. */
export function createGuard(options: GuardOptions): Guard {
  const cap = bulkhead(options.concurrency, options.queue);
  const breaker = circuitBreaker(handleWhen(isOutage), {
    breaker: new ConsecutiveBreaker(options.breakerFailures),
    halfOpenAfter: new DelegateBackoff((context: IHalfOpenAfterBackoffContext) =>
      openFor(context, options.breakerOpenMs),
    ),
  });
  breaker.onStateChange(state => options.onBreaker(nameOf(state)));
  const limit = timeout(options.attemptMs, TimeoutStrategy.Aggressive);
  return async (call, signal) => {
    const limited = () =>
      limit
        .execute(({ signal: inner }) => call(inner), signal)
        .catch(error => {
          // Not by isTaskCancelledError: in 3.2.1 it looks for the mark of another error.
          throw error instanceof TaskCancelledError ? new ModelTimeoutError(error) : error;
        });
    try {
      // The cap does not get the signal: a cancelled entry would stop its queue. It looks here, when its turn comes.
      return await cap.execute(async () => {
        if (signal.aborted) throw new ModelTimeoutError();
        return breaker.execute(limited);
      });
    } catch (error) {
      if (isBrokenCircuitError(error)) throw new CircuitOpenError();
      if (error instanceof BulkheadRejectedError) throw new OverloadedError();
      throw error;
    }
  };
}

function openFor({ result }: IHalfOpenAfterBackoffContext, usualMs: number): number {
  const error = 'error' in result ? result.error : undefined;
  const named = error instanceof QuotaError ? (error.retryAfterMs ?? 0) : 0;
  return Math.min(LONGEST_OPEN_MS, Math.max(usualMs, named));
}

function nameOf(state: CircuitState): 'closed' | 'half-open' | 'open' {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half-open' : 'open';
}
