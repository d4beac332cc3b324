import type { PersonalEvent } from '../domain/notice';
import { keepNotices, type NoticeParts } from '../usecases/keep-notices';

/** Whom it concerns in person finds it in their list, also who was away. */
export function personalEvent(parts: NoticeParts) {
  return (event: PersonalEvent): Promise<void> => keepNotices(parts, event);
}
