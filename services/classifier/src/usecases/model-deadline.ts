import { withDeadline } from '@switchboard/kernel';
import { ModelTimeoutError } from '../domain/failures';

/** Runs a call of the model for at most `timeoutMs`. @throws ModelTimeoutError over time or when `signal` is aborted */
export function withModelDeadline<T>(
  timeoutMs: number,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return withDeadline({ timeoutMs, signal, error: () => new ModelTimeoutError() }, call);
}
