import { percentileExpressions } from '../accumulators/percentiles';
import type { Make } from '../scope';
import { arithmetic } from './arithmetic';
import { arrays } from './arrays';
import { dates } from './dates';
import { logic } from './logic';
import { loops } from './loops';
import { objects } from './objects';
import { rounding } from './rounding';
import { texts } from './text';
import { totals } from './totals';
import { types } from './types';

/** Maker of each expression operator: the whole of the language of expressions. */
export const operators: Readonly<Record<string, Make>> = {
  ...logic,
  ...arithmetic,
  ...rounding,
  ...loops,
  ...arrays,
  ...objects,
  ...texts,
  ...types,
  ...dates,
  ...totals,
  ...percentileExpressions,
};
