/** So much earlier than it was read may an answer have been true: it was on its way; milliseconds. */
const ON_THE_WAY_MS = 10_000;

let aheadMs: number | undefined;

/** @param date of an answer: whole seconds, so what is reckoned from it is never later than the server's clock. */
export function hearClock(date: string | null): void {
  const said = Date.parse(date ?? '');
  if (!Number.isNaN(said)) aheadMs = said - Date.now();
}

/**
 * When what came at that time was read, by the server's clock; undefined before the server has answered anything.
 * @param at by this computer's clock, which may be wrong; milliseconds.
 */
export const readAt = (at: number): string | undefined =>
  aheadMs === undefined ? undefined : new Date(at + aheadMs - ON_THE_WAY_MS).toISOString();
