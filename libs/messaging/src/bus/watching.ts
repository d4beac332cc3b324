import type { EventReader } from '@switchboard/contracts';
import { messageOf, type Logger } from '@switchboard/kernel';
import type { WatchDefinition } from './bus';
import type { Watcher } from '../transport';

interface WatcherParts {
  /** Whose announcements are heard. */
  readonly service: string;
  readonly readEvent: EventReader;
  readonly logger: Logger;
}

/** Announcements of all services go the same way; each says whose it is. */
interface Announcement {
  readonly service: string;
  readonly body: unknown;
}

export const announcement = (service: string, body: unknown): Buffer =>
  Buffer.from(JSON.stringify({ service, body } satisfies Announcement));

/** Bytes to events and announcements. What this build cannot read is no business of a watcher: the consumers park it. */
export function watcherOf(definition: WatchDefinition, { service, readEvent, logger }: WatcherParts): Watcher {
  const { types } = definition;
  return {
    ...(types ? { routingKeys: types } : {}),
    onMessage: ({ body, routingKey }) => {
      if (types && !(types as readonly string[]).includes(routingKey)) return;
      const parsed = readEvent(body);
      if (parsed.ok) definition.onEvent(parsed.event);
    },
    onAnnouncement: bytes => {
      if (!definition.onAnnouncement) return;
      let heard: Announcement;
      try {
        heard = JSON.parse(bytes.toString()) as Announcement;
      } catch (error) {
        logger.warn({ reason: messageOf(error) }, 'an announcement is not JSON');
        return;
      }
      if (heard.service === service) definition.onAnnouncement(heard.body);
    },
    onGap: () => definition.onGap(),
  };
}
