import { PermanentError, TransientError } from '@switchboard/kernel';

/** Too many requests, or the day's quota is used up. */
export class QuotaError extends TransientError {
  readonly kind = 'quota';
  constructor(retryAfterMs: number | undefined, cause?: unknown) {
    super('gemini_quota', 'The model refuses more requests for now', { retryAfterMs, cause });
  }
}

/** 5xx, refused, reset, an answer that is no answer of the API. */
export class UnavailableError extends TransientError {
  readonly kind = 'unavailable';
  constructor(detail: string, cause?: unknown) {
    super('gemini_unavailable', `The model can not be reached: ${detail}`, { cause });
  }
}

/** No complete answer in time. */
export class ModelTimeoutError extends TransientError {
  readonly kind = 'timeout';
  constructor(cause?: unknown) {
    super('gemini_timeout', 'The model did not answer in time', { cause });
  }
}

/** Recent calls failed, so this one was not made. */
export class CircuitOpenError extends TransientError {
  readonly kind = 'circuit_open';
  constructor() {
    super('gemini_circuit_open', 'The model failed several times in a row; it is left alone for a while');
  }
}

/** Too many calls wait already. */
export class OverloadedError extends TransientError {
  readonly kind = 'overloaded';
  constructor() {
    super('gemini_overloaded', 'Too many tickets wait for the model');
  }
}

/** The model's safety rules refuse this text. */
export class BlockedError extends PermanentError {
  readonly kind = 'blocked';
  constructor(reason: string, cause?: unknown) {
    super('gemini_blocked', `The model refuses this text: ${reason}`, { cause });
  }
}

/** The answer was cut off at the output limit. */
export class TruncatedError extends PermanentError {
  readonly kind = 'truncated';
  constructor() {
    super('gemini_truncated', 'The answer was longer than the output limit');
  }
}

/** The answer is no JSON, or says something outside schema or taxonomy. */
export class UnusableAnswerError extends PermanentError {
  readonly kind = 'unusable_answer';
  /** @param rule what was broken; never the answer itself, which may quote the ticket */
  constructor(rule: string) {
    super('gemini_unusable_answer', `The answer is unusable: ${rule}`);
  }
}

/** Key, model name or request are wrong: somebody has to change the configuration. */
export class RejectedError extends PermanentError {
  readonly kind = 'rejected';
  constructor(
    readonly status: number,
    cause?: unknown,
  ) {
    super(
      'gemini_rejected',
      `The model's API rejects the request with ${status}; check GEMINI_API_KEY and GEMINI_MODEL`,
      {
        cause,
      },
    );
  }
}

export type ModelFailure =
  | QuotaError
  | UnavailableError
  | ModelTimeoutError
  | CircuitOpenError
  | OverloadedError
  | BlockedError
  | TruncatedError
  | UnusableAnswerError
  | RejectedError;

const OUTAGES: readonly string[] = ['quota', 'unavailable', 'timeout', 'circuit_open', 'overloaded', 'rejected'];

/** `unexpected` for anything that no rule foresaw. */
export function kindOf(error: unknown): ModelFailure['kind'] | 'unexpected' {
  const kind = (error as Partial<ModelFailure> | null)?.kind;
  return kind ?? 'unexpected';
}

/** True when the next ticket would most likely fail too; false when it lies with this ticket's text. */
export function isOutage(error: unknown): boolean {
  const kind = kindOf(error);
  return kind === 'unexpected' || OUTAGES.includes(kind);
}
