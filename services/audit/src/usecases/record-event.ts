import type { AnyEvent } from '@switchboard/contracts';
import { Batcher, type Logger } from '@switchboard/kernel';
import { type AppendDeps, BatchAppender, type Recording } from './append-batch';

export type RecordEventDeps = AppendDeps;

/** What arrives within this time is appended together; milliseconds. Nobody waits for the trail. */
const GATHER_MS = 50;
/** As many as are worked on at once, see the entry. */
export const BATCH = 64;

/**
 * Appends an event to the chain of its subject, once however often it is delivered. Those that arrive together are appended
 * together; one after the other, so that those of one chain do not race each other.
 * @throws TransientError `audit_contention` when other audits were faster 20 times in a row.
 */
export function recordEvent(deps: RecordEventDeps) {
  const appender = new BatchAppender(deps);
  const batcher = new Batcher<Recording>(
    async recordings => {
      await appender.append(recordings);
      return recordings.map(({ failure }) => failure);
    },
    { most: BATCH, waitMs: GATHER_MS },
  );
  return async (
    event: AnyEvent,
    { signal, logger }: { readonly signal: AbortSignal; readonly logger: Logger },
  ): Promise<void> => {
    const recording: Recording = { event, signal };
    await batcher.add(recording);
    logger.debug({ outcome: recording.outcome }, 'event recorded');
  };
}
