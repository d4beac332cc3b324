import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/** A new identifier: UUIDv7, so that ids sort roughly by creation and index pages stay warm. */
export function newId(): string {
  return v7();
}

/** The same parts give the same id, for effects that must happen once however often their cause is delivered. */
export function deriveId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
