import { fail } from '../errors';

/** MongoDB's answer to a pattern that does not compile; `what` says why. */
export function invalid(what: string): never {
  return fail(51091, `Regular expression is invalid: ${what}`);
}

/** The same answer, for what PCRE knows and a search in linear time cannot do. */
export function refused(what: string): never {
  return invalid(`${what} not supported by this server, which searches in linear time`);
}
