import { Type, type Static, type TObject } from 'typebox';

/** Who did it. A service acts for itself; everything else is done by a person or by an API key of theirs. */
export const Actor = Type.Object(
  { kind: Type.Enum(['user', 'service']), id: Type.String({ minLength: 1 }), name: Type.String() },
  { title: 'Actor', additionalProperties: false },
);
export type Actor = Static<typeof Actor>;

/** One field that changed; `from` and `to` are JSON values. */
export const FieldChange = Type.Object(
  { field: Type.String({ minLength: 1 }), from: Type.Unknown(), to: Type.Unknown() },
  { title: 'FieldChange', additionalProperties: false },
);
export type FieldChange = Static<typeof FieldChange>;

/**
 * One version of one event: its schema, its documentation and an example that the schema accepts.
 * `Value` is `Static<Data>`, handed over instead of derived: with a derived field the compiler would have to find out how `Static` of
 * any schema varies whenever it compares two definitions, which took it most of a build.
 */
export interface EventDefinition<Name extends string, Data extends TObject, Value> {
  readonly type: Name;
  readonly version: number;
  readonly description: string;
  readonly data: Data;
  readonly example: Value;
}

export function defineEvent<const Name extends string, Data extends TObject>(
  definition: EventDefinition<Name, Data, NoInfer<Static<Data>>>,
): EventDefinition<Name, Data, Static<Data>> {
  return definition;
}

/** `dataschema` of an event; names its version. */
export function schemaUri(type: string, version: number): string {
  return `urn:switchboard:event:${type}:${version}`;
}

/** The parts of a `dataschema`. */
export const EVENT_SCHEMA_URI = /^urn:switchboard:event:(?<type>[a-z_.]+):(?<version>\d+)$/;
