import { isPermanent, type Logger, messageOf } from '@switchboard/kernel';
import type { Checkpointer } from './checkpointer';

/** How long the last checkpoint of a process that stops may take; milliseconds. */
const LAST_MS = 3_000;

export interface CheckpointRuns {
  run(signal: AbortSignal): Promise<void>;
  /** When the service stops: then only a crash leaves entries without a checkpoint. Never throws. */
  last(): Promise<void>;
}

/** A checkpointer whose refusals are errors in the log and no reason to stop: a later run may find the trail repaired. */
export function checkpointRuns(checkpointer: Pick<Checkpointer, 'run'>, logger: Logger): CheckpointRuns {
  const run = async (signal: AbortSignal) => {
    try {
      await checkpointer.run(signal);
    } catch (error) {
      if (!isPermanent(error)) throw error;
      logger.error({ reason: messageOf(error) }, 'the checkpoints of the trail stand still');
    }
  };
  return {
    run,
    last: () =>
      run(AbortSignal.timeout(LAST_MS)).catch(error =>
        logger.warn({ reason: messageOf(error) }, 'no last checkpoint; the next start writes it'),
      ),
  };
}
