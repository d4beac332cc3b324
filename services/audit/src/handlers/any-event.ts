import type { ConsumerDefinition } from '@switchboard/messaging';
import { recordEvent, type RecordEventDeps } from '../usecases/record-event';

/** Every event is recorded, whatever it says. */
export function anyEvent(deps: RecordEventDeps): NonNullable<ConsumerDefinition['onEvery']> {
  const record = recordEvent(deps);
  return (event, { signal, logger }) => record(event, { signal, logger });
}
