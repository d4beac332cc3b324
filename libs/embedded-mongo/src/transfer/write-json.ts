import { BSON } from 'bson';
import { Double, EJSON } from 'bson';

/** Types whose values are containers of elements, or have no form of their own below. */
const OBJECT = 0x03;
const ARRAY = 0x04;

/**
 * One line of canonical Extended JSON (v2), as mongoexport writes it, straight from the bytes: a detour over JavaScript objects
 * would reorder fields with names such as "2" and "1".
 */
export function lineOf(bytes: Uint8Array): string {
  return objectOf(bytes, 0);
}

const OnDemand = BSON.onDemand;
type Element = ReturnType<typeof OnDemand.parseToElements> extends Iterable<infer E> ? E : never;

function objectOf(bytes: Uint8Array, at: number): string {
  const fields: string[] = [];
  for (const element of OnDemand.parseToElements(bytes, at)) {
    const [, nameAt, nameLength] = element;
    fields.push(`${JSON.stringify(text(bytes, nameAt, nameLength))}:${valueOf(bytes, element)}`);
  }
  return `{${fields.join(',')}}`;
}

function arrayOf(bytes: Uint8Array, at: number): string {
  return `[${Array.from(OnDemand.parseToElements(bytes, at), element => valueOf(bytes, element)).join(',')}]`;
}

function valueOf(bytes: Uint8Array, element: Element): string {
  const [type, , , at, length] = element;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, length);
  switch (type) {
    case OBJECT:
      return objectOf(bytes, at);
    case ARRAY:
      return arrayOf(bytes, at);
    case 0x01:
      return EJSON.stringify(new Double(view.getFloat64(0, true)), { relaxed: false });
    case 0x02:
      return JSON.stringify(text(bytes, at + 4, length - 5));
    case 0x07:
      return `{"$oid":"${Buffer.from(bytes.subarray(at, at + length)).toString('hex')}"}`;
    case 0x08:
      return view.getUint8(0) === 1 ? 'true' : 'false';
    case 0x09:
      return `{"$date":{"$numberLong":"${view.getBigInt64(0, true)}"}}`;
    case 0x0a:
      return 'null';
    case 0x10:
      return `{"$numberInt":"${view.getInt32(0, true)}"}`;
    case 0x12:
      return `{"$numberLong":"${view.getBigInt64(0, true)}"}`;
    default:
      return rareValue(bytes, element);
  }
}

/** The other types by the library's own Extended JSON, from a document that has nothing but this element. */
function rareValue(bytes: Uint8Array, [type, , , at, length]: Element): string {
  const alone = Buffer.alloc(length + 8);
  alone.writeInt32LE(alone.length, 0);
  alone[4] = type;
  alone.write('v', 5);
  alone.set(bytes.subarray(at, at + length), 7);
  const { v } = BSON.deserialize(alone, { promoteValues: false, promoteBuffers: false, bsonRegExp: true });
  return EJSON.stringify(v, { relaxed: false });
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + at, length).toString('utf8');
}
