import { Compile } from 'typebox/compile';
import { schemaUri } from './define';
import { EnvelopeSchema, type AnyEvent } from './envelope';
import { EVENT_DEFINITIONS } from './registry';

/** Why bytes are not an event that we know; consumers park such a message at once. */
export interface EventRejection {
  code: 'event_not_json' | 'event_malformed' | 'event_unknown_type' | 'event_unknown_version';
  /** Names the path and the rule. */
  message: string;
}

export type ParsedEvent = { ok: true; event: AnyEvent } | { ok: false; rejection: EventRejection };

const envelope = Compile(EnvelopeSchema);
const byUri = new Map(
  EVENT_DEFINITIONS.map(d => [schemaUri(d.type, d.version), { type: d.type as string, data: Compile(d.data) }]),
);
const types = new Set<string>(EVENT_DEFINITIONS.map(d => d.type));

/** Reads an event from JSON bytes or text. Never throws. */
export function parseEvent(bytes: Buffer | string): ParsedEvent {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch (error) {
    return reject('event_not_json', (error as Error).message);
  }
  return checkEvent(value);
}

/** Checks a decoded value against the envelope and the schema of its version. Never throws. */
export function checkEvent(value: unknown): ParsedEvent {
  const outer = firstError(envelope, value);
  if (outer) return reject('event_malformed', outer);
  const event = value as AnyEvent;
  const known = byUri.get(event.dataschema);
  if (!types.has(event.type)) return reject('event_unknown_type', `type ${event.type} is not known here`);
  if (!known || known.type !== event.type) {
    return reject('event_unknown_version', `dataschema ${event.dataschema} is no released version of ${event.type}`);
  }
  const inner = firstError(known.data, event.data);
  if (inner) return reject('event_malformed', `data${inner}`);
  return { ok: true, event };
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
