import type { FieldError } from '@switchboard/contracts';
import { PermanentError } from '@switchboard/kernel';

/** Why a request is refused; the HTTP layer turns each kind into one status. */
export type RefusalKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'timeout'
  | 'conflict'
  | 'stale'
  | 'too_large'
  | 'range'
  | 'unprocessable'
  | 'unsupported'
  | 'too_many'
  | 'unavailable';

/** A rule says no. The message is shown to the caller: it names the field and the rule, never other people's data. */
export class Refusal extends PermanentError {
  constructor(
    readonly kind: RefusalKind,
    code: string,
    message: string,
    readonly fields: readonly FieldError[] = [],
    /** When trying again makes sense; seconds. */
    readonly retryAfterSeconds?: number,
  ) {
    super(code, message);
  }
}

export const notFound = (what: string) => new Refusal('not_found', 'not_found', `There is no such ${what}.`);

export const forbidden = (message: string) => new Refusal('forbidden', 'forbidden', message);

/** Well-formed, but one field breaks a rule. */
export const unprocessable = (code: string, path: string, message: string) =>
  new Refusal('unprocessable', code, `${path.slice(1)} ${message}`, [{ path, message }]);

/** One field can not be right, whatever the state of things. */
export const malformed = (path: string, message: string) =>
  new Refusal('malformed', 'validation_failed', `${path.slice(1)} ${message}`, [{ path, message }]);
