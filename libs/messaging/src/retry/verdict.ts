import { isPermanent, messageOf, SwitchboardError, TransientError } from '@switchboard/kernel';
import type { ParkingInfo } from '../transport';
import { stackDigest } from './stack-digest';

/** What is to happen with a message whose handling failed. */
export type Verdict =
  { readonly kind: 'retry'; readonly delayMs: number } | { readonly kind: 'park'; readonly info: ParkingInfo };

export interface Failure {
  readonly error: unknown;
  readonly consumer: string;
  /** Tries so far, this delivery's included. */
  readonly attempts: number;
  /** Times it went through a delay queue so far. */
  readonly retries: number;
}

/** Headers above 64 KiB cannot be sent, and a reason is read by a person. */
const MAX_REASON = 300;

/** Permanent → park; anything else → the next delay, or park after the last one. Pure. */
export function judge(failure: Failure, tiers: readonly number[]): Verdict {
  const tier = tiers[failure.retries];
  if (isPermanent(failure.error) || tier === undefined) return { kind: 'park', info: parkingInfo(failure) };
  const asked = failure.error instanceof TransientError ? (failure.error.retryAfterMs ?? 0) : 0;
  return { kind: 'retry', delayMs: Math.max(tier, asked) };
}

function parkingInfo({ error, consumer, attempts }: Failure): ParkingInfo {
  return {
    code: error instanceof SwitchboardError ? error.code : 'unexpected_error',
    reason: messageOf(error).slice(0, MAX_REASON),
    stackDigest: stackDigest(error),
    consumer,
    attempts,
  };
}
