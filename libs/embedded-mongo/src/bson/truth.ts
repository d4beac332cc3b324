import { toNumber } from './numbers';
import { isNumeric } from './types';

/** Truth of a value: all but false, 0, null and missing. */
export function truthy(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return toNumber(value) !== 0;
  return value !== null && value !== undefined;
}
