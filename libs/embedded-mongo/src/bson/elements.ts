import { DamagedDocumentError } from './damaged';

/** Names of top-level fields; `undefined` stands for all of them. */
export type Fields = ReadonlySet<string> | undefined;

/** All fields of both. */
export function joined(a: Fields, b: Fields): Fields {
  return a && b ? new Set([...a, ...b]) : undefined;
}

/** The value bytes of the top-level field `name` and its type; `undefined` if there is none. */
export function fieldOf(bytes: Buffer, name: string): { readonly type: number; readonly value: Buffer } | undefined {
  const wanted = Buffer.from(`${name}\0`);
  const place = placeOf(bytes, wanted);
  return place && { type: bytes[place.at] as number, value: bytes.subarray(place.at + 1 + wanted.length, place.end) };
}

/** The document without the top-level field `name`. */
export function withoutField(bytes: Buffer, name: string): Buffer {
  const place = placeOf(bytes, Buffer.from(`${name}\0`));
  if (!place) return bytes;
  const out = Buffer.concat([bytes.subarray(0, place.at), bytes.subarray(place.end)]);
  out.writeInt32LE(out.length, 0);
  return out;
}

/** The documents of an array's bytes, or `undefined` if it holds anything else. */
export function documentsOf(array: Buffer): Buffer[] | undefined {
  const documents: Buffer[] = [];
  for (let at = 4; at < array.length - 1;) {
    const end = elementEnd(array, at);
    if (array[at] !== DOCUMENT) return undefined;
    documents.push(array.subarray(array.indexOf(0, at + 1) + 1, end));
    at = end;
  }
  return documents;
}

const DOCUMENT = 0x03;

const ID = Buffer.from('_id\0');

/** A document with `_id` first, as MongoDB stores it; `made` (a whole document with nothing else) if it has none. */
export function withIdFirst(bytes: Buffer, made: () => Buffer): Buffer {
  const place = placeOf(bytes, ID);
  if (place?.at === 4) return bytes;
  if (place) {
    const { at, end } = place;
    return Buffer.concat([bytes.subarray(0, 4), bytes.subarray(at, end), bytes.subarray(4, at), bytes.subarray(end)]);
  }
  const id = made().subarray(4, -1);
  const out = Buffer.concat([bytes.subarray(0, 4), id, bytes.subarray(4)]);
  out.writeInt32LE(out.length, 0);
  return out;
}

/** Where the top-level element of a name (with its zero) lies. */
function placeOf(bytes: Buffer, name: Buffer): { readonly at: number; readonly end: number } | undefined {
  for (let at = 4; at < bytes.length - 1;) {
    const end = elementEnd(bytes, at);
    if (startsWith(bytes, at + 1, name)) return { at, end };
    at = end;
  }
  return undefined;
}

/** Names of the top-level fields that differ between two documents, a change of their order left aside. */
export function changedFields(before: Buffer, after: Buffer): Set<string> {
  const changed = new Set<string>();
  let [old, at] = [4, 4];
  // Most often the same fields stand in the same order: nothing is made for those that are equal.
  while (old < before.length - 1 && at < after.length - 1) {
    const [oldEnd, end] = [elementEnd(before, old), elementEnd(after, at)];
    if (before.compare(after, at, end, old, oldEnd) !== 0) {
      const name = nameAt(after, at);
      if (nameAt(before, old) !== name) break;
      changed.add(name);
    }
    [old, at] = [oldEnd, end];
  }
  const rest = elementsFrom(before, old);
  for (const [name, value] of elementsFrom(after, at)) {
    if (!rest.get(name)?.equals(value)) changed.add(name);
    rest.delete(name);
  }
  for (const name of rest.keys()) changed.add(name);
  return changed;
}

function elementsFrom(bytes: Buffer, start: number): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = start; at < bytes.length - 1;) {
    const end = elementEnd(bytes, at);
    found.set(nameAt(bytes, at), bytes.subarray(at, end));
    at = end;
  }
  return found;
}

function nameAt(bytes: Buffer, at: number): string {
  return bytes.toString('utf8', at + 1, bytes.indexOf(0, at + 1));
}

/** Whether a name lies at `at`. */
export function startsWith(bytes: Buffer, at: number, name: Buffer): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  return true;
}

/** Where the element at `at` (type, name, value) ends. */
function elementEnd(bytes: Buffer, at: number): number {
  let value = at + 1;
  while ((bytes[value] as number) > 0) value++;
  const end = valueEnd(bytes, bytes[at] as number, value + 1);
  if (end <= at) throw new DamagedDocumentError('a value of a negative length');
  return end;
}

const VARIES = -1;

/** Sizes of the values that have a fixed one, by BSON type. */
const FIXED = new Int8Array(256).fill(VARIES);
for (const type of [0x06, 0x0a, 0x7f, 0xff]) FIXED[type] = 0;
for (const type of [0x01, 0x09, 0x11, 0x12]) FIXED[type] = 8;
[FIXED[0x07], FIXED[0x08], FIXED[0x10], FIXED[0x13]] = [12, 1, 4, 16];

/** The 32-bit integer at `at`; bytes behind the end count as zero. Twice as quick as Buffer's own, which checks its arguments. */
export function int32At(bytes: Buffer, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

/** Where the value of a type that starts at `at` ends. */
export function valueEnd(bytes: Buffer, type: number, at: number): number {
  const size = FIXED[type] as number;
  if (size >= 0) return at + size;
  switch (type) {
    case 0x02: // string
    case 0x0d: // code
    case 0x0e: // symbol
      return at + 4 + int32At(bytes, at);
    case 0x03: // document
    case 0x04: // array
    case 0x0f: // code with scope
      return at + int32At(bytes, at);
    case 0x05: // binary: length, subtype, bytes
      return at + 5 + int32At(bytes, at);
    case 0x0b: // regular expression: pattern and options
      return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1;
    case 0x0c: // DBPointer: string and ObjectId
      return at + 4 + int32At(bytes, at) + 12;
    default:
      throw new DamagedDocumentError(`a field of the unknown type ${type}`);
  }
}
