/**
 * Every error that crosses a boundary of ours is one of these. Whether an operation may be tried again is
 * said by the type, never guessed from a message.
 */
export abstract class SwitchboardError extends Error {
  /** Stable, snake_case; appears in problem documents, parking headers and logs. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
  }
}

/** The same call may succeed later: the network, a lock, an overloaded peer. */
export class TransientError extends SwitchboardError {
  /** When the peer said how long to wait; milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(code: string, message: string, options?: ErrorOptions & { retryAfterMs?: number | undefined }) {
    super(code, message, options);
    this.retryAfterMs = options?.retryAfterMs;
  }
}

/** Trying again cannot help: malformed input, a refused recipient, a rule that says no. */
export class PermanentError extends SwitchboardError {}

/** A setting is missing or wrong; the message names the key and says what to do. */
export class ConfigError extends PermanentError {
  constructor(message: string) {
    super('config_invalid', message);
  }
}

/** The parts of a service do not fit together; found at boot, never later. */
export class WiringError extends PermanentError {
  constructor(message: string) {
    super('wiring_invalid', message);
  }
}

/** Errors of unknown type count as transient: they get a bounded number of tries and are then parked. */
export function isPermanent(error: unknown): boolean {
  return error instanceof PermanentError;
}

/** One line about any thrown value, for logs and reasons. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message || error.name;
  return String(error);
}
