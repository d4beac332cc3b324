/** BSON type bytes that the comparison looks at by name. */
export const TYPE = {
  double: 0x01,
  string: 0x02,
  object: 0x03,
  array: 0x04,
  binary: 0x05,
  undefined: 0x06,
  objectId: 0x07,
  boolean: 0x08,
  date: 0x09,
  null: 0x0a,
  regex: 0x0b,
  code: 0x0d,
  symbol: 0x0e,
  int: 0x10,
  timestamp: 0x11,
  long: 0x12,
  decimal: 0x13,
  maxKey: 0x7f,
  minKey: 0xff,
} as const;

/** One element of a document or array, its value still as bytes. */
export interface Element {
  readonly type: number;
  readonly name: string;
  readonly value: Buffer;
}

const FIXED: Readonly<Record<number, number>> = {
  [TYPE.double]: 8,
  [TYPE.undefined]: 0,
  [TYPE.objectId]: 12,
  [TYPE.boolean]: 1,
  [TYPE.date]: 8,
  [TYPE.null]: 0,
  [TYPE.int]: 4,
  [TYPE.timestamp]: 8,
  [TYPE.long]: 8,
  [TYPE.decimal]: 16,
  [TYPE.maxKey]: 0,
  [TYPE.minKey]: 0,
};

/** The elements of a document in their order. The judge reads bytes itself, so that no shared decoder can hide a difference. */
export function elementsOf(document: Buffer): Element[] {
  const out: Element[] = [];
  for (let at = 4; at < document.length - 1;) {
    const type = document[at] as number;
    const nameEnd = document.indexOf(0, at + 1);
    const from = nameEnd + 1;
    const to = from + sizeOf(document, type, from);
    out.push({ type, name: document.toString('utf8', at + 1, nameEnd), value: document.subarray(from, to) });
    at = to;
  }
  return out;
}

function sizeOf(bytes: Buffer, type: number, at: number): number {
  const fixed = FIXED[type];
  if (fixed !== undefined) return fixed;
  switch (type) {
    case TYPE.string:
    case TYPE.code:
    case TYPE.symbol:
      return 4 + bytes.readInt32LE(at);
    case TYPE.object:
    case TYPE.array:
      return bytes.readInt32LE(at);
    case TYPE.binary:
      return 5 + bytes.readInt32LE(at);
    case TYPE.regex:
      return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
    default:
      throw new Error(`BSON type ${type} is not expected in an answer`);
  }
}

/** The element of a name, or `undefined`. */
export function elementOf(document: Buffer, name: string): Element | undefined {
  return elementsOf(document).find(element => element.name === name);
}

/** A number field of a reply as a JavaScript number; `undefined` if it is missing. */
export function numberOf(document: Buffer, name: string): number | undefined {
  const found = elementOf(document, name);
  switch (found?.type) {
    case TYPE.double:
      return found.value.readDoubleLE(0);
    case TYPE.int:
      return found.value.readInt32LE(0);
    case TYPE.long:
      return Number(found.value.readBigInt64LE(0));
    default:
      return undefined;
  }
}

/** A string field of a reply; empty if it is missing. */
export function textOf(document: Buffer, name: string): string {
  const found = elementOf(document, name);
  return found?.type === TYPE.string ? found.value.toString('utf8', 4, found.value.length - 1) : '';
}
