import { isNumeric, typeName } from '../../bson/types';
import { fail } from '../../errors';
import type { Make } from '../scope';
import { textOf } from './convert-text';
import { isNullish, unary } from './operands';

/** The type of a value, and its text. */
export const types: Readonly<Record<string, Make>> = {
  $type: unary(value => typeName(value)),
  $isNumber: unary(value => isNumeric(value)),
  $toString: unary(value => {
    if (isNullish(value)) return null;
    return (
      textOf(value) ??
      fail(241, `Unsupported conversion from ${typeName(value)} to string in $convert with no onError value`)
    );
  }),
};
