/**
 * At most one run at a time and one to come: callers that arrive during a run share the next one, which begins after
 * they called and so sees what they did.
 */
export function coalesce<A extends readonly unknown[]>(
  run: (...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  let active: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (args: A): Promise<void> => {
    const running = run(...args).finally(() => {
      if (active === running) active = null;
    });
    active = running;
    return running;
  };
  return (...args) => {
    if (!active) return start(args);
    next ??= active
      .catch(() => undefined)
      .then(() => {
        next = null;
        return start(args);
      });
    return next;
  };
}
