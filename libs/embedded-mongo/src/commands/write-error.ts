import { CommandError } from '../errors';
import type { Doc } from '../bson/types';

/** An entry of `writeErrors`. Errors that are none of MongoDB's are bugs and end the whole command. */
export function writeError(error: unknown, index: number): Doc {
  if (!(error instanceof CommandError)) throw error;
  return { index, code: error.code, ...error.extra, errmsg: error.message };
}
