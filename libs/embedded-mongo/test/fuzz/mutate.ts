import { BSON, type Document } from 'mongodb';
import type { Random } from './random';
import { value } from './values';

/** An OP_MSG with the given body; `lists` travel as document sequences. */
export function message(
  id: number,
  body: Document | Buffer,
  lists: Readonly<Record<string, readonly Document[]>> = {},
): Buffer {
  const parts = [Buffer.isBuffer(body) ? body : serialize(body)];
  for (const [name, docs] of Object.entries(lists)) {
    const content = Buffer.concat([Buffer.from(`${name}\0`), ...docs.map(serialize)]);
    const size = Buffer.alloc(5);
    size[0] = 1;
    size.writeInt32LE(content.length + 4, 1);
    parts.push(size, content);
  }
  const head = Buffer.alloc(21);
  head.writeInt32LE(id, 4);
  head.writeInt32LE(2013, 12);
  const whole = Buffer.concat([head, ...parts]);
  whole.writeInt32LE(whole.length, 0);
  return whole;
}

export function serialize(body: Document): Buffer {
  return Buffer.from(BSON.serialize(body, { ignoreUndefined: true, checkKeys: false }));
}

/** Changes some value or key somewhere in a command. */
export function mutateMeaning(random: Random, node: unknown, depth = 0): unknown {
  if (depth > 0 && random.chance(12)) return odd(random);
  if (Array.isArray(node)) {
    const list = node.map(item => mutateMeaning(random, item, depth + 1));
    if (random.chance(8)) {
      const [repeated = 1] = list;
      const most = typeof repeated === 'object' ? 30 : 3000;
      list.push(...Array.from({ length: random.pick([1, most]) }, () => repeated));
    }
    return list;
  }
  if (typeof node !== 'object' || node === null || Object.getPrototypeOf(node) !== Object.prototype) return node;
  const entries = Object.entries(node as Document).map(([key, inner], i) => {
    const first = depth === 0 && i === 0;
    const name =
      !first && random.chance(4)
        ? random.pick(['', '$', '$$', 'a\u0001', 'hint', 'let', key.slice(1), `${key}x`, 'lsid', 'txnNumber'])
        : key;
    return [name, key === '$db' ? inner : mutateMeaning(random, inner, depth + 1)] as const;
  });
  if (random.chance(5) && depth > 0) entries.reverse();
  if (random.chance(5)) entries.splice(1 + random.below(entries.length), 1);
  return Object.fromEntries(entries);
}

function odd(random: Random): unknown {
  const dice = random.below(8);
  if (dice === 0) return nested(random.pick([10, 99, 150, 198]), random.chance(50));
  if (dice === 1) return { $or: [{ a: 1 }, { $and: [{ b: { $not: { $elemMatch: { x: 1 } } } }] }] };
  if (dice === 2)
    return random.pick(['$a.b.c', '$$a', '\u0000', 'x'.repeat(5000), '$[]', '$[e]', 'a.$', '-1', '\ud800']);
  if (dice === 3) return [];
  if (dice === 4) return {};
  return value(random, 3);
}

/** Documents or arrays inside of each other. */
export function nested(levels: number, arrays: boolean, inside: unknown = 1): unknown {
  let out = inside;
  for (let i = 0; i < levels; i++) out = arrays ? [out] : { [i % 2 ? 'a' : '$and']: out };
  return out;
}

/** Damages BSON: types, lengths and names, mostly where they are. */
export function mutateBson(random: Random, bytes: Buffer): Buffer {
  const out = Buffer.from(bytes);
  for (let n = 1 + random.below(4); n > 0; n--) {
    const at = random.below(Math.max(1, out.length - 4));
    const dice = random.below(6);
    if (dice === 0)
      out[at] = random.pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0x0b, 0x0c, 0x0d, 0x0f, 0x10, 0x12, 0x13, 0x7f, 0xff, 0x14]);
    else if (dice === 1)
      out.writeInt32LE(random.pick([0, -1, 4, 5, out.length, 0x7fffffff, -2147483648, 1 << 24, out.length - at]), at);
    else if (dice === 2) out[at] = out[at] === 0 ? 1 : 0;
    else if (dice === 3) out[at] = random.below(256);
    else if (dice === 4) out.copyWithin(at, random.below(out.length), out.length);
    else out.writeInt32LE((out.readInt32LE(at) + random.pick([-1, 1, 4, 256])) | 0, at);
  }
  return out;
}

/** Damages a whole message: header, flags, sections, anything; may cut or lengthen it. */
export function mutateBytes(random: Random, bytes: Buffer): Buffer {
  const out = Buffer.from(bytes);
  for (let n = 1 + random.below(6); n > 0; n--)
    out[random.chance(40) ? random.below(26) : random.below(out.length)] = random.below(256);
  if (random.chance(10)) return out.subarray(0, random.below(out.length));
  if (random.chance(5)) return Buffer.concat([out, Buffer.alloc(random.below(200), random.below(256))]);
  return out;
}

export function noise(random: Random): Buffer {
  const out = Buffer.alloc(1 + random.below(400));
  for (let i = 0; i < out.length; i++) out[i] = random.below(256);
  if (random.chance(50) && out.length >= 16) out.writeInt32LE(out.length, 0);
  if (random.chance(50) && out.length >= 16) out.writeInt32LE(random.pick([2013, 2004, 2012, 1, 2001]), 12);
  return out;
}
