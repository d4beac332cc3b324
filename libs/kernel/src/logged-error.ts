import { SwitchboardError } from './errors';

/** An error as a log line shows it. */
export interface LoggedError {
  readonly type: string;
  /** Ours, the operating system's, or the database's number with its name. */
  readonly code?: string | number;
  readonly codeName?: string;
  readonly message: string;
  /** Where it was thrown; without the message that `Error.stack` begins with. */
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/** Where a foreign message may begin to quote what somebody typed: `found: [secret]`, `token "secret"`, `dup key: { email: … }`. */
const QUOTES_BEGIN = /["'`:[{(/<=]/;
const MAX_CAUSES = 3;

/**
 * What may be logged of an error. Drivers and parsers quote the input that they choked on, in their messages and in further
 * properties; a log carries neither. Messages of our own errors name paths and rules, never values, and are kept whole.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' };
  const { code, codeName, cause } = error as { code?: unknown; codeName?: unknown; cause?: unknown };
  const frames = error.stack?.split('\n').filter(line => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof codeName === 'string' ? { codeName } : {}),
    message: loggedMessage(error),
    ...(frames?.length ? { stack: frames.join('\n') } : {}),
    ...(cause instanceof Error && depth < MAX_CAUSES ? { cause: loggedError(cause, depth + 1) } : {}),
  };
}

function loggedMessage(error: Error): string {
  if (error instanceof SwitchboardError) return error.message;
  return error.message.split(QUOTES_BEGIN, 1)[0]?.trim() ?? '';
}
