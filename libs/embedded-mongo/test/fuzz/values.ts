import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  type Document,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';
import type { Random } from './random';

const FIELDS = [
  'a',
  'b',
  'c',
  'a.b',
  'list',
  'list.x',
  'list.0',
  'text',
  '_id',
  'n',
  '',
  '__proto__',
  'constructor',
  'a..b',
  '.',
  '$x',
  'é',
];
const WORDS = [
  '',
  'printer',
  'TKT-1',
  'a',
  'aaaa',
  'x'.repeat(300),
  'é😀',
  '$a',
  '$$ROOT',
  'line\nline',
  'true',
  '2026-01-01T00:00:00Z',
];
const PATTERNS = [
  '^a',
  'printer',
  '(a+)+$',
  '(a|aa)+$',
  '(.*a){12}',
  'x*x*x*y',
  '[',
  '(',
  'a{2,1}',
  '\\',
  '(?i)A',
  'a(?=b)',
  '(a)\\1',
  '^',
  '$',
  'é+',
  '\\p{L}+',
];

export const field = (random: Random): string => random.pick(FIELDS);
export const word = (random: Random): string => random.pick(WORDS);

/** A value of any BSON type. */
export function value(random: Random, depth = 2): unknown {
  const dice = random.below(depth > 0 ? 24 : 19);
  switch (dice) {
    case 0:
      return null;
    case 1:
      return random.chance(50);
    case 2:
    case 3:
      return new Int32(random.pick([0, 1, -1, 7, 2147483647, -2147483648]));
    case 4:
      return new Double(random.pick([0, -0, 1.5, NaN, Infinity, -Infinity, 1e308, 5e-324, 2 ** 53]));
    case 5:
      return random.pick([Long.ZERO, Long.ONE, Long.MAX_VALUE, Long.MIN_VALUE, Long.fromString('9007199254740993')]);
    case 6:
      return Decimal128.fromString(random.pick(['0', '1', '-1E+6144', '1E-6176', 'NaN', 'Infinity', '0.10']));
    case 7:
    case 8:
    case 9:
      return word(random);
    case 10:
      return new Date(random.pick([0, 1, -1, 1.7e12, 8.64e15, -8.64e15]));
    case 11:
      return new ObjectId('0123456789abcdef01234567');
    case 12:
      return new Binary(Buffer.alloc(random.below(40), 7), random.pick([0, 2, 4, 5, 128]));
    case 13:
      return new BSONRegExp(random.pick(PATTERNS), random.pick(['', 'i', 'ims', 'x']));
    case 14:
      return new Timestamp({ t: random.below(100), i: random.below(100) });
    case 15:
      return random.pick([new MinKey(), new MaxKey()]);
    case 16:
      return new Code('return 1', random.chance(50) ? { x: 1 } : null);
    case 17:
    case 18:
      return random.below(5);
    case 19:
    case 20:
      return random.times(4, () => value(random, depth - 1));
    default:
      return document(random, depth - 1);
  }
}

export function document(random: Random, depth = 2): Document {
  return Object.fromEntries(random.times(4, () => [field(random), value(random, depth)] as const));
}

export function regex(random: Random): Document {
  return {
    $regex: random.pick(PATTERNS),
    ...(random.chance(30) ? { $options: random.pick(['i', 'm', 'sx', 'q']) } : {}),
  };
}
