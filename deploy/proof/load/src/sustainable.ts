import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from './installation';
import { load, refused } from './scenarios/scenario';
import { settled, unrouted } from './verify';

export interface Sustainable {
  /** Tickets a second that are answered in time and routed as fast as they come. */
  readonly rate: number;
  /** Tickets a second that are answered in time, whether or not the services behind keep up. */
  readonly intake: number;
  readonly accepted: readonly string[];
}

const STEP_S = 6;
const FIRST = 10;
const GROWTH = 1.5;
const STEPS = 10;
/** Accepted tickets shall be answered in this time, all but one of a hundred; milliseconds. */
const IN_TIME_MS = 500;
/** Tickets that may be on their way at the end of a step: two seconds' worth. */
const ON_THE_WAY_S = 2;

/** Raises the rate step by step, until the gateway sheds or answers late. */
export async function findSustainable(
  installation: Installation,
  progress: (line: string) => void,
): Promise<Sustainable> {
  progress('Looking for the sustainable rate');
  const accepted: string[] = [];
  // Just-in-time compilation and caches: what a process does in its first seconds says nothing.
  accepted.push(...(await load(installation, FIRST, STEP_S, progress)).accepted);
  const found = { rate: 0, intake: 0 };
  let keepsUp = true;
  for (let step = 0, rate = FIRST; step < STEPS; step += 1, rate = Math.round(rate * GROWTH)) {
    const result = await load(installation, rate, STEP_S, progress);
    accepted.push(...result.accepted);
    if (refused(result, '201') < result.sent || result.latency.p99 > IN_TIME_MS) break;
    found.intake = rate;
    await sleep(500);
    const backlog = await unrouted(installation);
    keepsUp &&= backlog <= ON_THE_WAY_S * rate;
    if (keepsUp) found.rate = rate;
    else progress(`  ${backlog} not routed yet: the services behind do not keep up`);
  }
  await settled(installation, 600, progress);
  if (found.rate === 0) throw new Error(`Not even ${FIRST} tickets a second are sustainable here; give --rate.`);
  progress(`  sustainable: ${found.rate}/s; intake alone: ${found.intake}/s`);
  return { ...found, accepted };
}
