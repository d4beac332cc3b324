import { ARRAY, plainAt } from '../bson/paths';
import { EMPTY_ARRAY, spread, type SpreadErrors } from '../bson/spread';
import { fail } from '../errors';
import { encodeValue, inverted, type Key } from './encode';

/** One indexed field: its path and direction (1 or -1). */
export interface KeyField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

/** One key: its encoded bytes, and the values for messages about duplicates. */
export interface IndexKey {
  readonly bytes: Key;
  readonly values: readonly unknown[];
  /** Whether the document has none of the fields for it: a sparse index leaves such keys out. */
  readonly absent: boolean;
}

/** The keys of one document in one index. */
export interface DocumentKeys {
  /** Without duplicates. */
  readonly keys: IndexKey[];
  /** Per field: whether an array was met on its way. */
  readonly multikey: boolean[];
}

/** A value on the way to which there is no array, with its encodings. */
interface Scalar {
  readonly value: unknown;
  readonly ascending: Key;
  descending?: Key;
}

/** The indexed values of one document: those that several indexes share are looked up and encoded once. */
export class IndexedValues {
  private readonly scalars = new Map<string, Scalar | undefined>();

  constructor(readonly doc: unknown) {}

  /** `undefined` when there is an array at the path or on the way to it. */
  scalar(field: KeyField): Scalar | undefined {
    if (this.scalars.has(field.path)) return this.scalars.get(field.path);
    const value = plainAt(this.doc, field.parts);
    const scalar = value === ARRAY ? undefined : { value, ascending: encodeValue(value ?? null) };
    this.scalars.set(field.path, scalar);
    return scalar;
  }
}

/** Computes the keys of a document. Throws code 171 when two fields run through different arrays. */
export function documentKeys(values: IndexedValues, fields: readonly KeyField[]): DocumentKeys {
  return singleKey(values, fields) ?? spreadKeys(values.doc, fields);
}

/** The key of a document without arrays at the fields: nearly all of them. */
function singleKey(values: IndexedValues, fields: readonly KeyField[]): DocumentKeys | undefined {
  let bytes: Key = '';
  const found: unknown[] = [];
  for (const field of fields) {
    const scalar = values.scalar(field);
    if (!scalar) return undefined;
    bytes += field.direction === 1 ? scalar.ascending : (scalar.descending ??= inverted(scalar.ascending));
    found.push(scalar.value);
  }
  const absent = found.every(value => value === undefined);
  return { keys: [{ bytes, values: found, absent }], multikey: fields.map(() => false) };
}

function spreadKeys(doc: unknown, fields: readonly KeyField[]): DocumentKeys {
  const { rows, multikey } = spread(
    doc,
    fields.map(field => field.parts),
    ERRORS,
  );
  const unique = new Map<string, IndexKey>();
  for (const row of rows) {
    const bytes = row.values
      .map((value, i) => {
        const encoded = value === EMPTY_ARRAY ? EMPTY_KEY : encodeValue(value ?? null);
        return fields[i]?.direction === 1 ? encoded : inverted(encoded);
      })
      .join('');
    const values = row.values.map(value => (value === EMPTY_ARRAY ? undefined : value));
    const known = unique.get(bytes);
    const absent = row.absent && known?.absent !== false;
    unique.set(bytes, { bytes, values, absent });
  }
  return { keys: [...unique.values()], multikey };
}

/** `[]` is indexed as BSON's `undefined` and so stands before null. */
const EMPTY_KEY = encodeValue(undefined);

const ERRORS: SpreadErrors = {
  parallel: (path, other) => fail(171, `cannot index parallel arrays [${path}] [${other}]`),
  ambiguous: name =>
    fail(
      16746,
      `Ambiguous field name found in array (do not use numeric field names in embedded elements in an array), field: '${name}'`,
    ),
};
