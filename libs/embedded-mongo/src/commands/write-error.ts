import { TIME_LIMIT } from '../engine/drive';
import { CommandError } from '../errors';
import type { Doc } from '../bson/types';

/**
 * An entry of `writeErrors`. Errors that are none of MongoDB's are bugs and end the whole command, as does the end of its time.
 */
export function writeError(error: unknown, index: number): Doc {
  if (!(error instanceof CommandError) || error.code === TIME_LIMIT) throw error;
  return { index, code: error.code, ...error.extra, errmsg: error.message };
}
