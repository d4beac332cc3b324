import { WiringError } from '@switchboard/kernel';
import type { Schema } from './types';

/** Keywords that say nothing of what is valid; a place that uses a shared schema may have its own. */
const ANNOTATIONS = ['description', 'default', 'examples'] as const;
/** Ours: how a text is cleaned. It tells a client nothing. */
const INSIDE = 'text';
const BY_NAME = ['properties', 'patternProperties'];
const LISTS = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const SINGLE = ['items', 'additionalProperties', 'propertyNames', 'not'];
const NO_SCHEMA = ['example', 'examples'];
const NAME = /^[A-Z][A-Za-z0-9]*$/;

interface Use {
  readonly shape: string;
  readonly schema: Schema;
}

/**
 * Moves each schema with a `title` of the form `TicketPage` to where the document shares it, and leaves a reference in each place.
 * What a place says of it, its description for example, stays there.
 * @throws WiringError where two schemas that differ have the same name.
 */
export function shareSchemas<T>(part: T): { part: T; schemas: Record<string, Schema> } {
  const uses = new Map<string, Use[]>();
  const withNames = everySchema(part, schema => collect(schema, uses)) as T;
  const schemas: Record<string, Schema> = {};
  for (const [name, found] of [...uses].sort(([a], [b]) => (a < b ? -1 : 1))) schemas[name] = definitionOf(name, found);
  const referTo = (schema: Schema): Schema => reference(schema, schemas);
  const part_ = everySchema(withNames, schema => mapSchema(schema, referTo)) as T;
  for (const [name, schema] of Object.entries(schemas)) schemas[name] = inner(schema, referTo);
  return { part: part_, schemas };
}

function collect(schema: Schema, uses: Map<string, Use[]>): Schema {
  return mapSchema(schema, found => {
    const { [INSIDE]: _, ...shown } = found;
    if (isShared(shown))
      uses.set(shown.title, [...(uses.get(shown.title) ?? []), { shape: shapeOf(shown), schema: shown }]);
    return shown;
  });
}

const isShared = (schema: Schema): schema is Schema & { title: string } =>
  typeof schema.title === 'string' && NAME.test(schema.title);

function shapeOf(schema: Schema): string {
  return JSON.stringify(
    mapSchema(schema, found =>
      Object.fromEntries(Object.entries(found).filter(([key]) => !(ANNOTATIONS as readonly string[]).includes(key))),
    ),
  );
}

function definitionOf(name: string, uses: readonly Use[]): Schema {
  if (new Set(uses.map(({ shape }) => shape)).size > 1)
    throw new WiringError(`Two schemas that differ have the title ${name}. Give one of them another title.`);
  const annotations = ANNOTATIONS.flatMap(key => {
    const value = mostFrequent(uses.map(({ schema }) => schema[key]).filter(said => said !== undefined));
    return value === undefined ? [] : [[key, value] as const];
  });
  const { title: _title, ...schema } = uses[0]?.schema ?? {};
  return { ...without(schema, ANNOTATIONS), ...Object.fromEntries(annotations) };
}

function reference(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  if (!isShared(schema)) return schema;
  const shared = schemas[schema.title];
  const own = ANNOTATIONS.filter(
    key => schema[key] !== undefined && JSON.stringify(schema[key]) !== JSON.stringify(shared?.[key]),
  );
  return { $ref: `#/components/schemas/${schema.title}`, ...Object.fromEntries(own.map(key => [key, schema[key]])) };
}

function mostFrequent(values: readonly unknown[]): unknown {
  const counts = new Map<string, number>();
  for (const value of values.map(said => JSON.stringify(said))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && (JSON.parse(most[0]) as unknown);
}

const without = (schema: Schema, keys: readonly string[]): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));

/** Every part of the document that is a schema as a whole. */
function everySchema(part: unknown, change: (schema: Schema) => Schema): unknown {
  if (Array.isArray(part)) return part.map(item => everySchema(item, change));
  if (!isObject(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (key === 'schema' && isObject(value)) return [key, change(value)];
      return [key, NO_SCHEMA.includes(key) ? value : everySchema(value, change)];
    }),
  );
}

/** A schema and all inside of it, changed from the inside out. */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  return change(inner(schema, change));
}

function inner(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const deeper = (value: unknown): unknown => (isObject(value) ? mapSchema(value, change) : value);
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (BY_NAME.includes(key) && isObject(value))
        return [key, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, deeper(part)]))];
      if (LISTS.includes(key) && Array.isArray(value)) return [key, value.map(deeper)];
      return [key, SINGLE.includes(key) ? deeper(value) : value];
    }),
  );
}

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
