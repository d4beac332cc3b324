import { isPermanent, type Logger, messageOf } from '@switchboard/kernel';
import type { Job } from '@switchboard/service-kit';
import type { Checkpointer } from './checkpointer';

/** How long the last checkpoint of a process that stops may take; milliseconds. */
const LAST_MS = 3_000;

/** Checkpoints while the service runs, and `last` when it stops: then only a crash leaves entries without one. */
export function checkpointJob(
  checkpointer: Pick<Checkpointer, 'run'>,
  everySeconds: number,
  logger: Logger,
): Job & { last(): Promise<void> } {
  const run = async (signal: AbortSignal) => {
    try {
      await checkpointer.run(signal);
    } catch (error) {
      if (!isPermanent(error)) throw error;
      logger.error({ reason: messageOf(error) }, 'the checkpoints of the trail stand still');
    }
  };
  return {
    name: 'checkpoint',
    everyMs: everySeconds * 1_000,
    run,
    last: () =>
      run(AbortSignal.timeout(LAST_MS)).catch(error =>
        logger.warn({ reason: messageOf(error) }, 'no last checkpoint; the next start writes it'),
      ),
  };
}
