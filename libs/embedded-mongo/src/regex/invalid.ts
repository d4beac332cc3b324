import { fail } from '../errors';

/** MongoDB's answer to a pattern that does not compile; `what` says why. */
export function invalid(what: string): never {
  return fail(51091, `Regular expression is invalid: ${what}`);
}

/** The same answer, for syntax of PCRE that the language does not have. */
export function refused(what: string): never {
  return invalid(`${what} not supported by this server`);
}
