import { asDouble } from '../../bson/decode';
import * as a from '../../bson/arithmetic';
import { fraction, type Fraction } from '../../bson/numbers';
import { isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Make } from '../scope';
import { between, isNullish, unary } from './operands';

function toWhole(onDouble: (x: number) => number): Make {
  return unary((value, name) => {
    if (isNullish(value)) return null;
    if (!isNumeric(value)) return fail(28765, `${name} only supports numeric types, not ${typeName(value)}`);
    const number = a.plain(value);
    switch (a.kindOf(number)) {
      case 'decimal':
        return a.noDecimals();
      case 'double':
        return asDouble(onDouble(a.toDouble(number)));
      default:
        return number;
    }
  });
}

/** To a number of places, as $round (ties to even) and $trunc do. */
function toPlaces(mode: 'even' | 'down'): Make {
  return between(1, 2, ([value, places = 0, ...rest], name) => {
    if (isNullish(value) || (places === null && rest.length === 0)) return null;
    if (!isNumeric(value)) return fail(51081, `${name} only supports numeric types, not ${typeName(value)}`);
    const at = a.int32Of(places);
    if (at === undefined) return fail(51082, `precision argument to  ${name} must be a integral value`);
    if (at < -20 || at > 100)
      return fail(51083, `cannot apply ${name} with precision value ${at} value must be in [-20, 100]`);
    const number = a.plain(value);
    switch (a.kindOf(number)) {
      case 'decimal':
        return a.noDecimals();
      case 'double':
        return asDouble(roundDouble(a.toDouble(number), at, mode));
      default:
        return at >= 0 ? number : roundInteger(number as number | bigint, at, mode);
    }
  });
}

const MOST_UNITS = 10n ** 34n;

/** How many units of 10^-places a number has, rounded exactly. */
function inUnits({ num, den }: Fraction, places: number, mode: 'even' | 'down'): bigint {
  const top = places > 0 ? num * 10n ** BigInt(places) : num;
  const bottom = places < 0 ? den * 10n ** BigInt(-places) : den;
  const units = top / bottom;
  if (mode === 'down') return units;
  const rest = top % bottom;
  const twice = 2n * (rest < 0n ? -rest : rest);
  const isAway = twice > bottom || (twice === bottom && units % 2n !== 0n);
  return isAway ? units + (top < 0n ? -1n : 1n) : units;
}

function roundDouble(x: number, places: number, mode: 'even' | 'down'): number {
  if (!Number.isFinite(x)) return x;
  if (places === 0) return mode === 'down' ? Math.trunc(x) : roundEven(x);
  const units = inUnits(fraction(x), places, mode);
  // mongod goes through 34 digits.
  if (units >= MOST_UNITS || units <= -MOST_UNITS) return NaN;
  return units === 0n && x < 0 ? -0 : Number(`${units}e${-places}`);
}

function roundEven(x: number): number {
  const below = Math.floor(x);
  const rest = x - below;
  if (rest === 0) return x;
  const result = rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below;
  return result === 0 && x < 0 ? -0 : result;
}

function roundInteger(x: number | bigint, places: number, mode: 'even' | 'down'): unknown {
  const result = inUnits(fraction(x), places, mode) * 10n ** BigInt(-places);
  if (result > a.LONG_MAX || result < a.LONG_MIN)
    return fail(
      51080,
      `invalid conversion from Decimal128 result in $round resulting from arguments: [${x}, ${places}]`,
    );
  return typeof x === 'bigint' ? result : a.intOrLong(result);
}

export const rounding: Readonly<Record<string, Make>> = {
  $ceil: toWhole(Math.ceil),
  $floor: toWhole(Math.floor),
  $round: toPlaces('even'),
  $trunc: toPlaces('down'),
};
