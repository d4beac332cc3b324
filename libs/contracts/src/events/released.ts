import type { TSchema } from 'typebox';
import { EVENT_SCHEMA_URI } from './define';
import type { KnownEvent } from './parse';
import released from './released-schemas.json';

/** The events as the last release knew them. `npm run release:events` writes the file. */
export const releasedEvents: readonly KnownEvent[] = Object.entries(released).map(([uri, data]) => {
  const { type = '', version } = EVENT_SCHEMA_URI.exec(uri)?.groups ?? {};
  return { type, version: Number(version), data: data as TSchema };
});
