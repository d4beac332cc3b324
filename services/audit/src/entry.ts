import type { Job, ServiceEntry } from '@switchboard/service-kit';
import { anyEvent } from './handlers/any-event';
import type { CheckpointRuns } from './usecases/checkpoint-runs';
import { BATCH, type RecordEventDeps } from './usecases/record-event';

/** Every event there is, recorded once. */
export const entry: ServiceEntry<RecordEventDeps> = { queue: 'audit', onEvery: anyEvent, concurrency: BATCH };

export function jobs(checkpoints: CheckpointRuns, everySeconds: number): Job[] {
  return [{ name: 'checkpoint', everyMs: everySeconds * 1_000, run: checkpoints.run }];
}
