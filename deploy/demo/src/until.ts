import { setTimeout as sleep } from 'node:timers/promises';

/** What triage, mails and the trail take at most on a machine that does other work. */
const LONGEST_MS = 180_000;

/** Reads again until it is as it should be. @throws Error with what it still was. */
export async function until<T>(read: () => Promise<T>, fits: (value: T) => boolean, everyMs = 100): Promise<T> {
  const deadline = Date.now() + LONGEST_MS;
  for (;;) {
    const value = await read();
    if (fits(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`Not what it should be after ${LONGEST_MS / 1000} s: ${JSON.stringify(value).slice(0, 1_000)}`);
    await sleep(everyMs);
  }
}
