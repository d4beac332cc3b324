import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until `check` stops throwing (or returning undefined/false) and gives what it returned. A test waits for a
 * condition, never for a time. @throws the last failure after `timeoutMs` (default 10 s).
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  options: { timeoutMs?: number; everyMs?: number } = {},
): Promise<Exclude<NonNullable<T>, false>> {
  const deadline = Date.now() + (options.timeoutMs ?? 10_000);
  for (;;) {
    let failure: unknown = new Error('the condition did not come true');
    try {
      const value = await check();
      if (value !== undefined && value !== null && value !== false) return value as Exclude<NonNullable<T>, false>;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > deadline) throw failure;
    await sleep(options.everyMs ?? 20);
  }
}
