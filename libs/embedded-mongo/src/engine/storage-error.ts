import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import { CommandError } from '../errors';

/** errno values and LMDB's own codes that a write can end with. */
const FULL = new Set([/* ENOSPC */ 28, /* EFBIG */ 27, /* EDQUOT */ 122, /* MDB_MAP_FULL */ -30792]);
/** EIO: what LMDB also says when only a part of a page could be written. */
const SHORT_WRITE = 5;
const DAMAGED = new Set([/* MDB_PAGE_NOTFOUND */ -30797, /* MDB_CORRUPTED */ -30796]);

/** The file can no longer be trusted to take writes: only opening it again tells what is on disk. */
export class StorageFailure extends Error {}

/**
 * What an error of LMDB means to a client: 14031 (OutOfDiskSpace) when nothing was written for want of space, a sentence about
 * the damage for a damaged file, {@link StorageFailure} when the process must end. Other errors come back as they are.
 */
export function storageError(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (error instanceof CommandError || typeof code !== 'number') return error;
  const { message } = error as Error;
  if (FULL.has(code) || (code === SHORT_WRITE && !canGrow(file))) {
    return noSpace(file, message);
  }
  if (DAMAGED.has(code)) {
    return new CommandError(
      1,
      `The data file ${file} is damaged (${message}). Stop the store, keep the file, and restore the last backup.`,
    );
  }
  return new StorageFailure(
    `Writing ${file} failed: ${message} (code ${code}). The store ends; everything acknowledged is on disk. Check the disk, then start it again.`,
  );
}

/** OutOfDiskSpace. */
export const NO_SPACE = 14031;

/** Nothing was written for want of space: code 14031. */
export function noSpace(file: string, reason: string): CommandError {
  return new CommandError(
    NO_SPACE,
    `Nothing was written: no space left for ${file} (${reason}). Free space on its disk and repeat; reading goes on, no restart is needed.`,
  );
}

/** Bytes that are tried behind the end of the file. LMDB does not look at what lies behind the last page that it uses. */
const PROBE = Buffer.alloc(64 * 1024);

/** Whether the file can become longer: full disks, quotas and limits of the process all show here. */
function canGrow(file: string): boolean {
  const fd = openSync(file, 'r+');
  try {
    return writeSync(fd, PROBE, 0, PROBE.length, fstatSync(fd).size) === PROBE.length;
  } catch {
    return false;
  } finally {
    closeSync(fd);
  }
}
