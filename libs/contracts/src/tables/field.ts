import type { Static, TSchema } from 'typebox';

/**
 * A field of an aggregate that is one plain value, described once: schemas of requests, answers and events, the column, the
 * database's own check, who may change it, filters and indexes follow from this.
 */
export interface Field {
  /** As documents keep it. What is nullable or a list need not be given when the aggregate is made. */
  readonly stored: TSchema;
  /** What it is until somebody says otherwise, and in documents from before there was the field. Without it: null, or an empty list. */
  readonly initial?: unknown;
  /** As answers show it, where they promise less than `stored` does. */
  readonly shown?: TSchema;
  /** In the body that makes the aggregate; `Type.Optional` where it need not be there. */
  readonly create?: TSchema;
  /** In the body that changes it, always optional there. */
  readonly patch?: TSchema;
  /** In the body with which people change it of themselves, always optional there. */
  readonly ownPatch?: TSchema;
  /** Whether people who are no staff may change it too. */
  readonly anybody?: boolean;
  /** A parameter of the list, for documents with any of several values. */
  readonly filter?: TSchema;
  /** Whether lists with this filter have an index, newest first. */
  readonly indexed?: boolean;
  /** In the event about the whole aggregate; `Type.Optional` for what the first version had not (ADR 17). */
  readonly published?: TSchema;
}

export type Purpose = 'create' | 'patch' | 'ownPatch' | 'filter' | 'published';

/** The fields of a table that have a schema for this purpose, with that schema. */
export type SchemasFor<Table, For extends Purpose> = {
  [Name in keyof Table as Table[Name] extends Record<For, TSchema> ? Name : never]: Table[Name] extends Record<
    For,
    infer Schema extends TSchema
  >
    ? Schema
    : never;
};

/** What answers show of each field. */
export type ShownSchemas<Table extends Record<keyof Table, Field>> = {
  [Name in keyof Table]: Table[Name] extends { readonly shown: infer Shown extends TSchema }
    ? Shown
    : Table[Name]['stored'];
};

/** The values of all fields, as documents keep them. */
export type StoredValues<Table extends Record<keyof Table, Field>> = {
  -readonly [Name in keyof Table]: Static<Table[Name]['stored']>;
};

export function schemasFor<Table extends Record<keyof Table, Field>, For extends Purpose>(
  table: Table,
  purpose: For,
): SchemasFor<Table, For> {
  const having = fieldsOf(table).filter(([, field]) => field[purpose] !== undefined);
  return Object.fromEntries(having.map(([name, field]) => [name, field[purpose]])) as SchemasFor<Table, For>;
}

export function namesFor<Table extends Record<keyof Table, Field>, For extends Purpose>(
  table: Table,
  purpose: For,
): readonly (keyof SchemasFor<Table, For>)[] {
  return Object.keys(schemasFor(table, purpose)) as (keyof SchemasFor<Table, For>)[];
}

/** The value of each field; what is missing, as in documents from before there was the field, is what it is at first. */
export function valuesOf<Table extends Record<keyof Table, Field>>(
  table: Table,
  given: Partial<StoredValues<Table>>,
): StoredValues<Table> {
  return Object.fromEntries(
    fieldsOf(table).map(([name, { stored, initial }]) => [name, given[name] ?? initial ?? emptyOf(stored)]),
  ) as StoredValues<Table>;
}

const emptyOf = (schema: { anyOf?: unknown; type?: unknown }) =>
  schema.anyOf ? null : schema.type === 'array' ? [] : undefined;

export function shownSchemas<Table extends Record<keyof Table, Field>>(table: Table): ShownSchemas<Table> {
  return Object.fromEntries(
    fieldsOf(table).map(([name, { shown, stored }]) => [name, shown ?? stored]),
  ) as ShownSchemas<Table>;
}

/** Name and description of each field, in the table's order. */
export function fieldsOf<Table extends Record<keyof Table, Field>>(table: Table): [keyof Table & string, Field][] {
  return Object.entries(table) as [keyof Table & string, Field][];
}

/** The fields of `from` that are in `names`. */
export function pick<From extends object, Name extends keyof From>(
  from: From,
  names: readonly Name[],
): Pick<From, Name> {
  return Object.fromEntries(names.map(name => [name, from[name]])) as Pick<From, Name>;
}
