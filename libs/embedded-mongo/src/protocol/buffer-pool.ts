/** Size of a pooled buffer. */
export const POOLED_BYTES = 64 * 1024;

/** Buffers kept for the next answers. */
const MOST = 64;

const free: Buffer[] = [];

/**
 * Memory for an answer, of {@link POOLED_BYTES} at least. Answers of some ten kB are the most frequent large things here: made anew for
 * each, their memory would have the garbage collector go through the whole heap all the time.
 */
export function takeBuffer(bytes: number): Buffer {
  if (bytes > POOLED_BYTES) return Buffer.allocUnsafeSlow(bytes);
  return free.pop() ?? Buffer.allocUnsafeSlow(POOLED_BYTES);
}

/** Gives a buffer back: nothing may look at it any more. */
export function releaseBuffer(buffer: Buffer): void {
  if (buffer.length === POOLED_BYTES && free.length < MOST) free.push(buffer);
}
