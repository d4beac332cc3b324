import { type Clock, newId } from '@switchboard/kernel';
import { abandoned } from '../domain/attachment';
import { type RemovePorts, takeAway } from './remove';

/** Longer than an upload may take at most: nothing that is still on its way is taken for a leftover. */
export const STALLED_MS = 15 * 60_000;
/** What was removed is usually gone at once; this is for what a crash has left. */
const OVER_MS = 60_000;
/** At once, so that a long list does not hold up what else is to be done. */
const BATCH = 100;

export type SweepPorts = Pick<RemovePorts, 'messageUses' | 'attachments' | 'storage'> & { readonly clock: Clock };

/**
 * Takes away what uploads that broke off, removals and crashes have left. Several gateways may do so at the same time: each step is
 * safe to repeat, and an upload that is taken from a stalled gateway finds that out when it ends. @returns how many were taken away.
 */
export async function sweep(ports: SweepPorts, signal: AbortSignal): Promise<number> {
  const now = ports.clock.now().getTime();
  const before = { stalled: new Date(now - STALLED_MS), over: new Date(now - OVER_MS) };
  const cause = { correlationId: newId() };
  const found = await ports.attachments.leftovers(before, BATCH);
  for (const file of found) {
    if (signal.aborted) break;
    const result = await ports.attachments.change(file._id, cause, ({ blob }) => abandoned(file, blob));
    if (result.outcome !== 'missing') await takeAway(ports, result.document, cause);
  }
  return found.length;
}
