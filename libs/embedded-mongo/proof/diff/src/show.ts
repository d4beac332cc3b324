import { BSON } from 'mongodb';
import { type Element, elementsOf, TYPE } from './bytes';

/** What may differ between two right answers: ids and times that a server makes up. */
export interface Volatile {
  /** ObjectIds that a case brought along; others are a server's own. */
  readonly isOwn: (objectId: string) => boolean;
  /** Lists fields by name, to see whether their order is all that differs. */
  readonly sortFields?: boolean;
}

const KEEP: Volatile = { isOwn: () => true };

/** How far a made-up time may lie from this process's clock. */
const NOW_MS = 10 * 60_000;

/**
 * A document as JavaScript that makes it again with the classes of the `mongodb` package: types and the order of fields
 * included, so equal texts mean equal documents. `vary` blanks what servers make up.
 */
export function show(document: Buffer, vary: Volatile = KEEP): string {
  const elements = elementsOf(document);
  if (vary.sortFields) elements.sort((a, b) => (a.name < b.name ? -1 : 1));
  const fields = elements.map(element => [element.name, showValue(element, vary)] as const);
  if (needsMap(elements.map(element => element.name)))
    return `new Map([${fields.map(([name, value]) => `[${JSON.stringify(name)}, ${value}]`).join(', ')}])`;
  return fields.length === 0 ? '{}' : `{ ${fields.map(([name, value]) => `${key(name)}: ${value}`).join(', ')} }`;
}

/** A JavaScript object puts names like "1" first, in numeric order, and holds each name once. */
function needsMap(names: readonly string[]): boolean {
  const asObject = Object.keys(Object.fromEntries(names.map(name => [name, 0])));
  return (
    asObject.length !== names.length || asObject.some((name, i) => name !== names[i]) || names.includes('__proto__')
  );
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** One value, as {@link show}. */
export function showValue({ type, value }: Element, vary: Volatile = KEEP): string {
  switch (type) {
    case TYPE.object:
      return show(value, vary);
    case TYPE.array:
      return `[${elementsOf(value)
        .map(element => showValue(element, vary))
        .join(', ')}]`;
    case TYPE.string:
      return JSON.stringify(value.toString('utf8', 4, value.length - 1));
    case TYPE.null:
      return 'null';
    case TYPE.boolean:
      return value[0] === 1 ? 'true' : 'false';
    case TYPE.int:
      return `new Int32(${value.readInt32LE(0)})`;
    case TYPE.long:
      return `Long.fromString("${value.readBigInt64LE(0)}")`;
    case TYPE.double:
      return `new Double(${number(value.readDoubleLE(0))})`;
    case TYPE.decimal:
      return `Decimal128.fromString("${new BSON.Decimal128(value).toString()}")`;
    case TYPE.date:
      return date(Number(value.readBigInt64LE(0)), vary);
    case TYPE.objectId:
      return objectId(value.toString('hex'), vary);
    case TYPE.timestamp:
      return timestamp(value, vary);
    case TYPE.binary:
      return binary(value);
    case TYPE.regex:
      return regex(value);
    case TYPE.code:
      return `new Code(${JSON.stringify(value.toString('utf8', 4, value.length - 1))})`;
    case TYPE.minKey:
      return 'new MinKey()';
    case TYPE.maxKey:
      return 'new MaxKey()';
    default:
      return `/* type ${type} */ undefined`;
  }
}

function number(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function date(ms: number, vary: Volatile): string {
  if (vary !== KEEP && Math.abs(ms - Date.now()) < NOW_MS) return 'NOW';
  return `new Date(${ms})`;
}

function objectId(hex: string, vary: Volatile): string {
  return vary.isOwn(hex) ? `new ObjectId("${hex}")` : 'NEW_ID';
}

function timestamp(value: Buffer, vary: Volatile): string {
  const [i, t] = [value.readUInt32LE(0), value.readUInt32LE(4)];
  if (vary !== KEEP && Math.abs(t * 1000 - Date.now()) < NOW_MS) return 'NOW';
  return `new Timestamp({ t: ${t}, i: ${i} })`;
}

function binary(value: Buffer): string {
  return `new Binary(Buffer.from("${value.subarray(5).toString('hex')}", "hex"), ${value[4]})`;
}

function regex(value: Buffer): string {
  const end = value.indexOf(0);
  const [pattern, options] = [value.toString('utf8', 0, end), value.toString('utf8', end + 1, value.length - 1)];
  return `new BSONRegExp(${JSON.stringify(pattern)}, ${JSON.stringify(options)})`;
}
