import { pattern } from './span';

/** Nine digits and more in a row: customers, accounts, phones; errors, ports and versions are shorter. */
export const longNumbers = pattern('number', /(?<![\w.])\d{9,100}(?!\w)/dg);
