import type { Document } from 'mongodb';
import type { Entities, SeenEvent } from './entities';
import type { ExpectedEvents } from './format';
import { matchValue, Mismatch } from './match';

/** Compares the commands that a client sent and got answers to. Throws {@link Mismatch}. */
export function checkEvents(expected: ExpectedEvents, entities: Entities): void {
  if (expected.eventType !== undefined && expected.eventType !== 'command')
    throw new Error(`events of type ${expected.eventType} are not known to this runner`);
  const seen = entities.events(expected.client);
  const tooMany = expected.ignoreExtraEvents !== true && seen.length > expected.events.length;
  if (seen.length < expected.events.length || tooMany) {
    const names = seen.map(({ kind, event }) => `${kind} ${event.commandName}`).join(', ');
    throw new Mismatch(`events: expected ${expected.events.length}, got ${seen.length} (${names})`);
  }
  for (const [i, spec] of expected.events.entries()) checkEvent(spec, seen[i] as SeenEvent, entities, `events[${i}]`);
}

function checkEvent(spec: Document, { kind, event }: SeenEvent, entities: Entities, path: string): void {
  const [wantedKind = '', wanted] = Object.entries(spec)[0] as [string, Document];
  if (kind !== wantedKind)
    throw new Mismatch(`${path}: expected a ${wantedKind}, got a ${kind} of ${event.commandName}`);
  for (const [name, value] of Object.entries(wanted)) {
    const actual: unknown = event[name as keyof typeof event];
    matchValue(value, actual, entities.lookup, true, `${path}.${name}`);
  }
}
