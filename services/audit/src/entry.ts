import type { ConsumerDefinition } from '@switchboard/messaging';
import { recordEvent, type RecordEventDependencies } from './handlers/record-event';

/** Every event there is, recorded once. */
export function consumers(dependencies: RecordEventDependencies): ConsumerDefinition[] {
  return [{ queue: 'audit', onEvery: recordEvent(dependencies), concurrency: 10, timeoutMs: 30_000 }];
}
