import { fail } from '../errors';

/** Deepest nesting accepted, as mongod. */
const MAX_DEPTH = 200;

/** Bytes of the fixed-size types, by type byte. */
const FIXED: Readonly<Record<number, number>> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0xff: 0,
  0x7f: 0,
};

function invalid(what: string): never {
  return fail(22, `InvalidBSON: ${what}`);
}

/**
 * Walks the bytes of one document without building anything, so that hostile nesting or lengths are refused before a
 * decoder recurses into them. Returns the number of elements, nested ones included: what decoding will cost. Throws code 22
 * (InvalidBSON) or 15 (Overflow, too deep).
 */
export function checkBson(bytes: Buffer): number {
  let elements = 0;
  const ends: number[] = [];
  let at = openDocument(bytes, 0, bytes.length, ends);
  if (ends[0] !== bytes.length) invalid('length does not match');
  while (ends.length > 0) {
    const end = ends[ends.length - 1] as number;
    const type = bytes[at++] as number;
    if (type === 0) {
      if (at !== end) invalid('document ends early');
      ends.pop();
      continue;
    }
    elements += 1;
    at = skipCString(bytes, at, end);
    const fixed = FIXED[type];
    if (fixed !== undefined) at += fixed;
    else if (type === 0x03 || type === 0x04 || type === 0x0f) {
      if (ends.length >= MAX_DEPTH) fail(15, `Overflow: nested deeper than ${MAX_DEPTH} levels`);
      at = type === 0x0f ? openScope(bytes, at, end - 1, ends) : openDocument(bytes, at, end - 1, ends);
    } else at = skipVariable(bytes, at, end, type);
    if (at >= end && ends[ends.length - 1] === end) invalid('element passes the end of its document');
    if (type === 0x08 && (bytes[at - 1] as number) > 1) invalid('bad boolean');
  }
  return elements;
}

/** Code with a scope: its length, the code, a document that ends where it ends. */
function openScope(bytes: Buffer, at: number, limit: number, ends: number[]): number {
  const stop = at + length(bytes, at, limit);
  const code = skipString(bytes, at + 4, stop);
  const inside = openDocument(bytes, code, stop, ends);
  if (ends[ends.length - 1] !== stop) invalid('bad code length');
  return inside;
}

function skipString(bytes: Buffer, at: number, end: number): number {
  const size = length(bytes, at, end);
  const next = at + 4 + size;
  if (size < 1 || next > end || bytes[next - 1] !== 0) invalid('unterminated string');
  return next;
}

function openDocument(bytes: Buffer, at: number, limit: number, ends: number[]): number {
  const size = length(bytes, at, limit);
  const end = at + size;
  if (size < 5 || end > limit || bytes[end - 1] !== 0) invalid('bad document length');
  ends.push(end);
  return at + 4;
}

function skipVariable(bytes: Buffer, at: number, end: number, type: number): number {
  switch (type) {
    case 0x02:
    case 0x0d:
    case 0x0e:
      return skipString(bytes, at, end);
    case 0x05:
      return at + 5 + length(bytes, at, end);
    case 0x0b:
      return skipCString(bytes, skipCString(bytes, at, end), end);
    case 0x0c:
      return skipString(bytes, at, end) + 12;
    default:
      return invalid(`unknown type ${type}`);
  }
}

function length(bytes: Buffer, at: number, end: number): number {
  if (at + 4 > end) invalid('length outside of the document');
  const value = bytes.readInt32LE(at);
  if (value < 0 || value > end - at) invalid('bad length');
  return value;
}

function skipCString(bytes: Buffer, at: number, end: number): number {
  const zero = bytes.indexOf(0, at);
  if (zero < 0 || zero >= end) invalid('unterminated name');
  return zero + 1;
}
