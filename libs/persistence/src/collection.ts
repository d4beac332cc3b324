import { Schema, type Connection, type Model, type SchemaDefinition } from 'mongoose';
import { WiringError } from '@switchboard/kernel';

/** An index as MongoDB takes it; every index has a name, so that errors and `explain` can be read. */
export interface IndexDefinition {
  readonly name: string;
  readonly keys: Readonly<Record<string, 1 | -1 | 'text'>>;
  readonly unique?: boolean;
  readonly partialFilterExpression?: Readonly<Record<string, unknown>>;
  readonly expireAfterSeconds?: number;
}

/** A collection: its fields for mongoose, its constraints for the database. One service writes it. */
export interface CollectionDefinition<T> {
  readonly name: string;
  /** mongoose paths; unknown paths in a write or a query throw. */
  readonly fields: SchemaDefinition;
  readonly indexes: readonly IndexDefinition[];
  /** Names of indexes that earlier versions made and nothing uses any more; they are dropped. */
  readonly retiredIndexes?: readonly string[];
  /** `$jsonSchema` that the database itself enforces. */
  readonly validator?: Readonly<Record<string, unknown>>;
  /** Only for the compiler: the documents' type. */
  readonly document?: T;
}

export function defineCollection<T>(definition: CollectionDefinition<T>): CollectionDefinition<T> {
  return definition;
}

const definitions = new WeakMap<Connection, Map<string, CollectionDefinition<unknown>>>();

/**
 * The mongoose model of a collection on a connection. Several services of one process may ask for the same one.
 * @throws WiringError when two different definitions claim one name.
 */
export function modelOf<T>(connection: Connection, definition: CollectionDefinition<T>): Model<T> {
  const known = definitions.get(connection) ?? new Map<string, CollectionDefinition<unknown>>();
  definitions.set(connection, known);
  const existing = known.get(definition.name);
  if (existing && existing !== definition) {
    throw new WiringError(`Two definitions claim the collection ${definition.name}. Define it once and import it.`);
  }
  if (existing) return connection.model<T>(definition.name);
  known.set(definition.name, definition);
  const schema = new Schema(definition.fields, {
    collection: definition.name,
    versionKey: false,
    minimize: false,
    strict: 'throw',
    strictQuery: 'throw',
    autoIndex: false,
    autoCreate: false,
  });
  return connection.model(definition.name, schema) as unknown as Model<T>;
}
