import { WiringError } from '@switchboard/kernel';

/** The shortest delay queue that is not shorter than `delayMs`, or the longest there is. Milliseconds. */
export function tierFor(delayMs: number, tiers: readonly number[]): number {
  return tiers.find(tier => tier >= delayMs) ?? tiers[tiers.length - 1] ?? delayMs;
}

/** @throws WiringError unless the delays are positive whole milliseconds in ascending order. */
export function checkTiers(tiers: readonly number[]): readonly number[] {
  const ascending = tiers.every((tier, i) => Number.isInteger(tier) && tier > (tiers[i - 1] ?? 0));
  if (tiers.length === 0 || !ascending) {
    throw new WiringError(`retryTiersMs must be ascending positive milliseconds, got [${tiers.join(', ')}]`);
  }
  return [...tiers];
}
