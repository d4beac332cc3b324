import { TIME_LIMIT } from '../engine/pacer';
import { NO_SPACE } from '../engine/storage-error';
import { CommandError } from '../errors';
import type { Doc } from '../bson/types';

/** What ends a command in the middle of a statement: its time is over, the disk is full. */
const ENDS = new Set([TIME_LIMIT, NO_SPACE]);

/** An entry of `writeErrors`. Errors that are none of MongoDB's are bugs and end the whole command, as do some of MongoDB's. */
export function writeError(error: unknown, index: number): Doc {
  if (!(error instanceof CommandError) || ENDS.has(error.code)) throw error;
  return { index, code: error.code, ...error.extra, errmsg: error.message };
}
