import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { schemaUri } from './define';
import { EnvelopeSchema, type AnyEvent } from './envelope';
import { readerSchema } from './reader';
import { EVENT_DEFINITIONS } from './registry';

/** Why bytes are not an event that we know; consumers park such a message at once. */
export interface EventRejection {
  code: 'event_not_json' | 'event_malformed' | 'event_unknown_type' | 'event_unknown_version';
  /** Names the path and the rule. */
  message: string;
}

export type ParsedEvent = { ok: true; event: AnyEvent } | { ok: false; rejection: EventRejection };

/** One version of one event, as far as reading and checking it goes. */
export interface KnownEvent {
  readonly type: string;
  readonly version: number;
  readonly data: TSchema;
}

/** Bytes or text → event. Never throws. */
export type EventReader = (bytes: Buffer | string) => ParsedEvent;

/**
 * Reads JSON as a consumer that knows these versions does: what a newer writer added (fields, longer texts) passes and stays in
 * the event; a type or version that is not among them is rejected.
 */
export function eventReader(known: readonly KnownEvent[]): EventReader {
  const check = checkerOf(known, readerSchema);
  return bytes => {
    let value: unknown;
    try {
      value = JSON.parse(bytes.toString());
    } catch (error) {
      return reject('event_not_json', (error as Error).message);
    }
    return check(value);
  };
}

/** Reads an event as this build's consumers do. Never throws. */
export const parseEvent: EventReader = eventReader(EVENT_DEFINITIONS);

/** Holds a decoded value to every word of the envelope and of its version's schema, as a writer must before it publishes. Never throws. */
export const checkEvent: (value: unknown) => ParsedEvent = checkerOf(EVENT_DEFINITIONS, schema => schema);

function checkerOf(known: readonly KnownEvent[], view: (schema: TSchema) => TSchema) {
  const envelope = Compile(view(EnvelopeSchema));
  const byUri = new Map(
    known.map(({ type, version, data }) => [schemaUri(type, version), { type, data: Compile(view(data)) }]),
  );
  const types = new Set(known.map(({ type }) => type));
  return (value: unknown): ParsedEvent => {
    const outer = firstError(envelope, value);
    if (outer) return reject('event_malformed', outer);
    const event = value as AnyEvent;
    const version = byUri.get(event.dataschema);
    if (!types.has(event.type)) return reject('event_unknown_type', `type ${event.type} is not known here`);
    if (version?.type !== event.type) {
      return reject('event_unknown_version', `dataschema ${event.dataschema} is no released version of ${event.type}`);
    }
    const inner = firstError(version.data, event.data);
    if (inner) return reject('event_malformed', `data${inner}`);
    return { ok: true, event };
  };
}

interface Checker {
  Check(value: unknown): boolean;
  Errors(value: unknown): Iterable<{ instancePath: string; message: string }>;
}

function firstError(checker: Checker, value: unknown): string | undefined {
  if (checker.Check(value)) return undefined;
  for (const error of checker.Errors(value)) return `${error.instancePath || '/'} ${error.message}`;
  return '/ does not match the schema';
}

function reject(code: EventRejection['code'], message: string): ParsedEvent {
  return { ok: false, rejection: { code, message } };
}
