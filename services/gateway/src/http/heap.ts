import { getHeapStatistics } from 'node:v8';

/** Beyond this part of the heap that V8 may use, new work waits until it has been cleaned up. */
const SHARE = 0.9;
const FRESH_MS = 500;

/** Whether the heap is nearly full; looks at most twice a second. */
export function heapWatch(): () => boolean {
  let full = false;
  let lookedAt = -Infinity;
  return () => {
    const now = performance.now();
    if (now - lookedAt >= FRESH_MS) {
      const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
      full = used > limit * SHARE;
      lookedAt = now;
    }
    return full;
  };
}
