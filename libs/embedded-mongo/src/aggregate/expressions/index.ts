import { asDouble } from '../../bson/decode';
import { percentileExpressions } from '../accumulators/percentiles';
import type { Make } from '../scope';
import { arithmetic } from './arithmetic';
import { arrays } from './arrays';
import { conversions } from './convert';
import { dateParts } from './date-parts';
import { dates } from './dates';
import { logic } from './logic';
import { loops } from './loops';
import { objects } from './objects';
import { powers } from './powers';
import { regexes } from './regex';
import { rounding } from './rounding';
import { sets } from './sets';
import { texts } from './text';
import { totals } from './totals';

/** Maker of each expression operator. */
export const operators: Readonly<Record<string, Make>> = {
  ...logic,
  ...arithmetic,
  ...rounding,
  ...powers,
  ...loops,
  ...arrays,
  ...sets,
  ...objects,
  ...texts,
  ...regexes,
  ...conversions,
  ...dateParts,
  ...dates,
  ...totals,
  ...percentileExpressions,
  $rand: () => () => asDouble(Math.random()),
};

/** Expressions that MongoDB has and this server has not. */
export const refused: ReadonlySet<string> = new Set([
  '$accumulator',
  '$function',
  '$meta',
  '$sampleRate',
  '$toHashedIndexKey',
]);
