import { Decimal128 } from 'bson';

/**
 * Decimal128 arithmetic as IEEE 754 has it: 34 digits, ties to even, and the preferred exponents, so that 1.10 + 2.20 is 3.30.
 * A finite number is `coefficient * 10^exponent`; the sign is apart because zero has one.
 */
export type Decimal =
  | { readonly kind: 'finite'; readonly negative: boolean; readonly coefficient: bigint; readonly exponent: number }
  | { readonly kind: 'infinite'; readonly negative: boolean }
  | { readonly kind: 'nan' };

type Finite = Decimal & { kind: 'finite' };

const DIGITS = 34;
const MAX_COEFFICIENT = 10n ** 34n - 1n;
const MIN_EXPONENT = -6176;
const MAX_EXPONENT = 6111;

export const NAN: Decimal = { kind: 'nan' };
const infinite = (negative: boolean): Decimal => ({ kind: 'infinite', negative });
const finite = (negative: boolean, coefficient: bigint, exponent: number): Finite => ({
  kind: 'finite',
  negative,
  coefficient,
  exponent,
});

/** 10^n, with the small ones at hand. */
function tenTo(n: number): bigint {
  return n < POWERS.length ? (POWERS[n] as bigint) : 10n ** BigInt(n);
}
const POWERS = Array.from({ length: 80 }, (_, i) => 10n ** BigInt(i));

const digitsOf = (coefficient: bigint): number => (coefficient === 0n ? 1 : coefficient.toString().length);

/** Reads the sixteen bytes of a Decimal128. */
export function unpack(value: Decimal128): Decimal {
  const bytes = Buffer.from(value.bytes.buffer, value.bytes.byteOffset, 16);
  const high = bytes.readBigUInt64LE(8);
  const negative = high >> 63n === 1n;
  const top = Number((high >> 58n) & 0x1fn);
  if (top === 0x1f) return NAN;
  if (top === 0x1e) return infinite(negative);
  // Coefficients too large for 34 digits are not canonical and count as zero.
  if (top >> 3 === 3) return finite(negative, 0n, Number((high >> 47n) & 0x3fffn) - 6176);
  const coefficient = ((high & ((1n << 49n) - 1n)) << 64n) | bytes.readBigUInt64LE(0);
  const exponent = Number((high >> 49n) & 0x3fffn) - 6176;
  return finite(negative, coefficient > MAX_COEFFICIENT ? 0n : coefficient, exponent);
}

/** Rounds to what Decimal128 can hold and packs it. */
export function pack(value: Decimal): Decimal128 {
  if (value.kind === 'nan') return Decimal128.fromString('NaN');
  if (value.kind === 'infinite') return Decimal128.fromString(value.negative ? '-Infinity' : 'Infinity');
  const { negative, coefficient, exponent } = fitted(value);
  if (exponent > MAX_EXPONENT) return Decimal128.fromString(negative ? '-Infinity' : 'Infinity');
  const bytes = Buffer.alloc(16);
  bytes.writeBigUInt64LE(coefficient & 0xffffffffffffffffn, 0);
  bytes.writeBigUInt64LE((coefficient >> 64n) | (BigInt(exponent + 6176) << 49n) | (negative ? 1n << 63n : 0n), 8);
  return new Decimal128(bytes);
}

function fitted({ negative, coefficient, exponent }: Finite): Finite {
  const surplus = Math.max(digitsOf(coefficient) - DIGITS, MIN_EXPONENT - exponent);
  let result =
    surplus > 0
      ? finite(negative, roundedShift(coefficient, surplus, 'even'), exponent + surplus)
      : finite(negative, coefficient, exponent);
  // Rounding 99…9 up makes one digit more.
  if (result.coefficient > MAX_COEFFICIENT) result = finite(negative, result.coefficient / 10n, result.exponent + 1);
  if (result.exponent <= MAX_EXPONENT) return result;
  if (result.coefficient === 0n) return finite(negative, 0n, MAX_EXPONENT);
  const room = result.exponent - MAX_EXPONENT;
  return room <= DIGITS - digitsOf(result.coefficient)
    ? finite(negative, result.coefficient * tenTo(room), MAX_EXPONENT)
    : result;
}

export type Rounding = 'even' | 'down' | 'floor' | 'ceil';

/** `coefficient / 10^digits`, rounded. */
function roundedShift(coefficient: bigint, digits: number, mode: Rounding, negative = false): bigint {
  if (digits <= 0) return coefficient * tenTo(-digits);
  // Far below one half of the last place.
  if (digits > digitsOf(coefficient) + 1) return coefficient > 0n && roundsAway(mode, negative) ? 1n : 0n;
  const unit = tenTo(digits);
  const quotient = coefficient / unit;
  const rest = coefficient % unit;
  if (rest === 0n) return quotient;
  if (mode === 'even') {
    const twice = rest * 2n;
    return twice > unit || (twice === unit && quotient % 2n === 1n) ? quotient + 1n : quotient;
  }
  return roundsAway(mode, negative) ? quotient + 1n : quotient;
}

const roundsAway = (mode: Rounding, negative: boolean) => mode === (negative ? 'floor' : 'ceil');

const signed = (value: Finite): bigint => (value.negative ? -value.coefficient : value.coefficient);

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.kind === 'nan' || b.kind === 'nan') return NAN;
  if (a.kind === 'infinite') return b.kind === 'infinite' && a.negative !== b.negative ? NAN : a;
  if (b.kind === 'infinite') return b;
  const exponent = Math.min(a.exponent, b.exponent);
  const sum = signed(a) * tenTo(a.exponent - exponent) + signed(b) * tenTo(b.exponent - exponent);
  const negative = sum === 0n ? a.negative && b.negative : sum < 0n;
  return finite(negative, sum < 0n ? -sum : sum, exponent);
}

export function negate(a: Decimal): Decimal {
  return a.kind === 'nan' ? a : { ...a, negative: !a.negative };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  if (a.kind === 'nan' || b.kind === 'nan') return NAN;
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinite' || b.kind === 'infinite') return isZero(a) || isZero(b) ? NAN : infinite(negative);
  return finite(negative, a.coefficient * b.coefficient, a.exponent + b.exponent);
}

export function isZero(a: Decimal): boolean {
  return a.kind === 'finite' && a.coefficient === 0n;
}

export function divide(a: Decimal, b: Decimal): Decimal {
  if (a.kind === 'nan' || b.kind === 'nan') return NAN;
  const negative = a.negative !== b.negative;
  if (a.kind === 'infinite') return b.kind === 'infinite' ? NAN : infinite(negative);
  if (b.kind === 'infinite') return finite(negative, 0n, MIN_EXPONENT);
  if (b.coefficient === 0n) return a.coefficient === 0n ? NAN : infinite(negative);
  const preferred = a.exponent - b.exponent;
  if (a.coefficient === 0n) return finite(negative, 0n, preferred);
  const scale = Math.max(0, DIGITS + 2 + digitsOf(b.coefficient) - digitsOf(a.coefficient));
  const numerator = a.coefficient * tenTo(scale);
  const quotient = numerator / b.coefficient;
  // A digit that says "and something more" keeps ties apart from near ties.
  if (numerator % b.coefficient !== 0n) return finite(negative, quotient * 10n + 1n, preferred - scale - 1);
  return withExponent(negative, quotient, preferred - scale, preferred);
}

/** Drops trailing zeros until the exponent is the preferred one. */
function withExponent(negative: boolean, coefficient: bigint, exponent: number, preferred: number): Finite {
  let [digits, power] = [coefficient, exponent];
  while (power < preferred && digits % 10n === 0n) {
    digits /= 10n;
    power += 1;
  }
  return finite(negative, digits, power);
}

/** Remainder with the sign of the dividend, exact. */
export function remainder(a: Decimal, b: Decimal): Decimal {
  if (a.kind !== 'finite' || b.kind === 'nan' || isZero(b)) return NAN;
  if (b.kind === 'infinite') return a;
  const exponent = Math.min(a.exponent, b.exponent);
  const left = a.coefficient * tenTo(a.exponent - exponent);
  const right = b.coefficient * tenTo(b.exponent - exponent);
  return finite(a.negative, left % right, exponent);
}

export function squareRoot(a: Decimal): Decimal {
  if (a.kind === 'nan' || isZero(a)) return a;
  if (a.negative) return NAN;
  if (a.kind === 'infinite') return a;
  const preferred = Math.floor(a.exponent / 2);
  let scale = Math.max(0, 2 * (DIGITS + 2) - digitsOf(a.coefficient));
  if ((a.exponent - scale) % 2 !== 0) scale += 1;
  const radicand = a.coefficient * tenTo(scale);
  const root = integerRoot(radicand);
  const exponent = (a.exponent - scale) / 2;
  if (root * root !== radicand) return finite(false, root * 10n + 1n, exponent - 1);
  return withExponent(false, root, exponent, preferred);
}

function integerRoot(n: bigint): bigint {
  let x = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** Rounded to a number of places after the point (negative: before it); NaN if that needs more than 34 digits. */
export function rounded(a: Decimal, places: number, mode: Rounding): Decimal {
  if (a.kind !== 'finite') return a;
  const coefficient = roundedShift(a.coefficient, -places - a.exponent, mode, a.negative);
  return coefficient > MAX_COEFFICIENT ? NAN : finite(a.negative, coefficient, -places);
}

/** To a whole number as ceil and floor do: a number that is whole keeps its exponent. */
export function whole(a: Decimal, mode: Rounding): Decimal {
  return a.kind === 'finite' && a.exponent < 0 ? rounded(a, 0, mode) : a;
}

/** The integer part as bigint; `undefined` for NaN and infinities. */
export function toBigInt(a: Decimal): bigint | undefined {
  if (a.kind !== 'finite') return undefined;
  return signed(finite(a.negative, roundedShift(a.coefficient, -a.exponent, 'down'), 0));
}

export function fromBigInt(value: bigint): Decimal {
  return finite(value < 0n, value < 0n ? -value : value, 0);
}

/** A double with 15 significant digits, as MongoDB converts, or with all that fit (34). */
export function fromDouble(value: number, digits: 15 | 34 = 15): Decimal {
  if (Number.isNaN(value)) return NAN;
  if (!Number.isFinite(value)) return infinite(value < 0);
  if (value === 0) return finite(Object.is(value, -0), 0n, 0);
  // A hundred digits are enough to tell a tie from a near tie.
  const [, sign, first, rest = '', power] = /^(-?)(\d)\.?(\d*)e([+-]\d+)$/.exec(value.toExponential(100)) as string[];
  const all = BigInt(`${first}${rest}`);
  const exponent = Number(power) - rest.length;
  const negative = sign === '-';
  const surplus = digitsOf(all) - digits;
  const short = roundedShift(all, surplus, 'even');
  if (digits === 15) {
    const carried = digitsOf(short) > digits;
    return finite(negative, carried ? short / 10n : short, exponent + surplus + (carried ? 1 : 0));
  }
  return withExponent(negative, short, exponent + surplus, Infinity);
}

/** As MongoDB prints it. */
export function toText(a: Decimal): string {
  return pack(a).toString();
}
