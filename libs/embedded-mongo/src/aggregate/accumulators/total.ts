import { Decimal128 } from 'bson';
import { asDouble } from '../../bson/decode';
import {
  intOrLong,
  isInt,
  type Kind,
  kindOf,
  longOrDouble,
  plain,
  toDecimal,
  toDouble,
  wider,
} from '../../bson/arithmetic';
import * as decimal from '../../bson/decimal';
import { isNumeric } from '../../bson/types';

const SAFE = 2 ** 52;

/**
 * A sum as MongoDB keeps it: integers exactly, doubles with the error of each addition remembered, decimals apart. Its type is
 * the widest of what was added; what is no number is passed over.
 */
export class Total {
  private kind: Kind = 'int';
  private small = 0;
  private large = 0n;
  private sum = 0;
  private error = 0;
  /** Simple sum, right where infinities make the others NaN. */
  private simple = 0;
  private decimals: decimal.Decimal = decimal.fromBigInt(0n);
  /** Numbers added. */
  count = 0;

  add(value: unknown): void {
    if (isInt(value)) this.addInteger(value);
    else if (isNumeric(value)) this.addOther(plain(value));
    else return;
    this.count += 1;
  }

  private addInteger(value: number): void {
    this.small += value;
    if (this.small > SAFE || this.small < -SAFE) {
      this.large += BigInt(this.small);
      this.small = 0;
    }
  }

  private addOther(value: ReturnType<typeof plain>): void {
    if (isInt(value)) return this.addInteger(value);
    this.kind = wider(this.kind, kindOf(value));
    if (typeof value === 'bigint') this.addLong(value);
    else if (value instanceof Decimal128) this.decimals = rounded(decimal.add(this.decimals, decimal.unpack(value)));
    else this.addDouble(toDouble(value));
  }

  private addLong(value: bigint): void {
    const number = Number(value);
    // Most longs are small, and adding numbers makes nothing.
    if (number <= SAFE && number >= -SAFE) this.addInteger(number);
    else this.large += value;
  }

  private addDouble(value: number): void {
    this.simple += value;
    const sum = this.sum + value;
    const part = sum - this.sum;
    this.error += this.sum - (sum - part) + (value - part);
    this.sum = sum;
  }

  private get integers(): bigint {
    return this.large + BigInt(this.small);
  }

  /** Everything that is no decimal, as a double. */
  private double(): number {
    const all = this.clone();
    // Two halves, so that no digit of a long is lost.
    const high = Number(this.integers);
    all.addDouble(high);
    if (Number.isFinite(high)) all.addDouble(Number(this.integers - BigInt(high)));
    const total = all.sum + all.error;
    return Number.isNaN(total) ? all.simple : total;
  }

  private clone(): Total {
    return Object.assign(new Total(), this);
  }

  result(): unknown {
    switch (this.kind) {
      case 'int':
      case 'long': {
        const total = this.integers;
        return this.kind === 'int' && fitsLong(total) ? intOrLong(total) : longOrDouble(total);
      }
      case 'double':
        return asDouble(this.double());
      default:
        return decimal.pack(this.decimal());
    }
  }

  private decimal(): decimal.Decimal {
    // Of an infinite sum the error is no number.
    const doubles = Number.isFinite(this.sum)
      ? decimal.add(decimal.fromDouble(this.sum, 34), decimal.fromDouble(this.error, 34))
      : decimal.fromDouble(this.simple, 34);
    return decimal.add(rounded(decimal.add(this.decimals, doubles)), decimal.fromBigInt(this.integers));
  }

  /** The mean: a double, or a decimal if one was added; `null` of nothing. */
  mean(): unknown {
    if (this.count === 0) return null;
    if (this.kind !== 'decimal') return asDouble(this.double() / this.count);
    return decimal.pack(
      decimal.divide(toDecimal(decimal.pack(this.decimal())), decimal.fromBigInt(BigInt(this.count))),
    );
  }
}

const fitsLong = (value: bigint) => value >= -(2n ** 63n) && value < 2n ** 63n;

/** To 34 digits, as each addition of decimals rounds. */
const rounded = (value: decimal.Decimal) => decimal.unpack(decimal.pack(value));

/** Standard deviation by Welford's method, as MongoDB. */
export class Deviation {
  private count = 0;
  private mean = 0;
  private squares = 0;

  constructor(private readonly sampled: boolean) {}

  add(value: unknown): void {
    if (!isNumeric(value)) return;
    const number = toDouble(plain(value));
    this.count += 1;
    const delta = number - this.mean;
    this.mean += delta / this.count;
    this.squares += delta * (number - this.mean);
  }

  result(): unknown {
    const divisor = this.sampled ? this.count - 1 : this.count;
    return divisor <= 0 ? null : asDouble(Math.sqrt(this.squares / divisor));
  }
}
