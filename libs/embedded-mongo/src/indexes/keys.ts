import { isIndexName, ownValue } from '../bson/paths';
import { isDoc } from '../bson/types';
import { fail } from '../errors';
import { encodeValue, inverted } from './encode';

/** One indexed field: its path and direction (1 or -1). */
export interface KeyField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

/** One key: its encoded bytes, and the values for messages about duplicates. */
export interface IndexKey {
  readonly bytes: Buffer;
  readonly values: readonly unknown[];
}

/** The keys of one document in one index. */
export interface DocumentKeys {
  /** Without duplicates. */
  readonly keys: IndexKey[];
  /** Per field: whether an array was met on its way. */
  readonly multikey: boolean[];
  /** Whether the document has any of the fields at all (a sparse index leaves it out otherwise). */
  readonly present: boolean;
}

interface Leaf {
  readonly value: unknown;
  /** The outermost array on the way, with the element taken: fields of one array are paired by element. */
  readonly array?: string;
  readonly element?: number;
}

interface Row {
  readonly bytes: Buffer[];
  readonly values: unknown[];
  readonly array?: string;
  readonly element?: number;
}

/** A value on the way to which there is no array, with its encodings. */
interface Scalar {
  readonly value: unknown;
  readonly ascending: Buffer;
  descending?: Buffer;
}

/** The indexed values of one document: those that several indexes share are looked up and encoded once. */
export class IndexedValues {
  private readonly scalars = new Map<string, Scalar | undefined>();

  constructor(readonly doc: unknown) {}

  /** `undefined` when there is an array at the path or on the way to it. */
  scalar(field: KeyField): Scalar | undefined {
    if (this.scalars.has(field.path)) return this.scalars.get(field.path);
    const value = plainValue(this.doc, field.parts);
    const scalar = value === ARRAY ? undefined : { value, ascending: encodeValue(value ?? null) };
    this.scalars.set(field.path, scalar);
    return scalar;
  }
}

const ARRAY = Symbol('array');

function plainValue(doc: unknown, parts: readonly string[]): unknown {
  let value = doc;
  for (const part of parts) {
    if (Array.isArray(value)) return ARRAY;
    if (!isDoc(value)) return undefined;
    value = ownValue(value, part);
  }
  return Array.isArray(value) ? ARRAY : value;
}

/** Computes the keys of a document. Throws code 171 when two fields run through different arrays. */
export function documentKeys(values: IndexedValues, fields: readonly KeyField[]): DocumentKeys {
  return singleKey(values, fields) ?? spreadKeys(values.doc, fields);
}

/** The key of a document without arrays at the fields: nearly all of them. */
function singleKey(values: IndexedValues, fields: readonly KeyField[]): DocumentKeys | undefined {
  const parts: Buffer[] = [];
  const found: unknown[] = [];
  for (const field of fields) {
    const scalar = values.scalar(field);
    if (!scalar) return undefined;
    parts.push(field.direction === 1 ? scalar.ascending : (scalar.descending ??= inverted(scalar.ascending)));
    found.push(scalar.value);
  }
  const present = found.some(value => value !== undefined);
  const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  return { keys: [{ bytes, values: found }], multikey: fields.map(() => false), present };
}

function spreadKeys(doc: unknown, fields: readonly KeyField[]): DocumentKeys {
  let rows: Row[] = [{ bytes: [], values: [] }];
  const multikey: boolean[] = [];
  let present = false;
  for (const field of fields) {
    const leaves: Leaf[] = [];
    walk(doc, field.parts, 0, {}, leaves);
    multikey.push(leaves.some(leaf => leaf.array !== undefined));
    present ||= leaves.some(leaf => leaf.value !== undefined);
    if (leaves.length === 0) leaves.push({ value: undefined });
    rows = rows.flatMap(row => leaves.filter(leaf => paired(row, leaf, field)).map(leaf => extend(row, leaf, field)));
  }
  const unique = new Map<string, IndexKey>();
  for (const row of rows) {
    const bytes = Buffer.concat(row.bytes);
    unique.set(bytes.toString('latin1'), { bytes, values: row.values });
  }
  return { keys: [...unique.values()], multikey, present };
}

function paired(row: Row, leaf: Leaf, field: KeyField): boolean {
  if (row.array === undefined || leaf.array === undefined) return true;
  if (row.array !== leaf.array) fail(171, `cannot index parallel arrays [${field.path}] [${row.array}]`);
  return row.element === leaf.element;
}

function extend(row: Row, leaf: Leaf, field: KeyField): Row {
  const encoded = leaf.value === EMPTY_ARRAY ? encodeValue(undefined) : encodeValue(leaf.value ?? null);
  const bytes = [...row.bytes, field.direction === 1 ? encoded : inverted(encoded)];
  const values = [...row.values, leaf.value === EMPTY_ARRAY ? undefined : leaf.value];
  return leaf.array === undefined
    ? { ...row, bytes, values }
    : { bytes, values, array: leaf.array, element: leaf.element };
}

/** Stands for `[]`, which is indexed as `undefined` and sorts before null. */
const EMPTY_ARRAY = Symbol('empty array');

type Trail = Pick<Leaf, 'array' | 'element'>;

function walk(value: unknown, parts: readonly string[], at: number, trail: Trail, out: Leaf[]): void {
  const part = parts[at];
  if (part === undefined) {
    if (!Array.isArray(value)) out.push({ value, ...trail });
    else if (value.length === 0) out.push({ value: EMPTY_ARRAY, ...outermost(trail, parts, at, 0) });
    else value.forEach((element, i) => out.push({ value: element, ...outermost(trail, parts, at, i) }));
  } else if (Array.isArray(value)) {
    if (isIndexName(part) && Number(part) < value.length) walk(value[Number(part)], parts, at + 1, trail, out);
    value.forEach((element, i) => {
      if (isDoc(element)) walk(element, parts, at, outermost(trail, parts, at, i), out);
    });
  } else if (isDoc(value)) {
    walk(ownValue(value, part), parts, at + 1, trail, out);
  } else {
    out.push({ value: undefined, ...trail });
  }
}

function outermost(trail: Trail, parts: readonly string[], at: number, element: number): Trail {
  return trail.array === undefined ? { array: parts.slice(0, at).join('.'), element } : trail;
}
