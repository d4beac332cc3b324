import { Decimal128 } from 'bson';
import { asDouble } from '../../bson/decode';
import {
  intOrLong,
  isInt,
  type Kind,
  kindOf,
  longOrDouble,
  noDecimals,
  plain,
  toDouble,
  wider,
} from '../../bson/arithmetic';
import { isNumeric } from '../../bson/types';

const SAFE = 2 ** 52;

/**
 * A sum as MongoDB keeps it: integers exactly, doubles with the error of each addition remembered. Its type is
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
    else if (value instanceof Decimal128) noDecimals();
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
    if (this.kind === 'double') return asDouble(this.double());
    const total = this.integers;
    return this.kind === 'int' && fitsLong(total) ? intOrLong(total) : longOrDouble(total);
  }

  /** The mean, a double; `null` of nothing. */
  mean(): unknown {
    return this.count === 0 ? null : asDouble(this.double() / this.count);
  }
}

const fitsLong = (value: bigint) => value >= -(2n ** 63n) && value < 2n ** 63n;
