import { createHash } from 'node:crypto';

/**
 * First 16 hex digits of a hash over the stack's frames: the same place in the code gives the same digest whatever the
 * message said, so that an operator sees a thousand parked messages as one fault. Empty if there is no stack.
 */
export function stackDigest(error: unknown): string {
  const stack = error instanceof Error ? error.stack : undefined;
  const frames = (stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  if (frames.length === 0) return '';
  return createHash('sha256')
    .update(frames.map(frame => frame.trim()).join('\n'))
    .digest('hex')
    .slice(0, 16);
}
