import fc, { type Arbitrary } from 'fast-check';
import { Int32 } from 'mongodb';
import { numbers, smallInts } from './values';

const anyField = fc.constantFrom('$a', '$b', '$n', '$s', '$d', '$c', '$c.x', '$e', '$t');
const number: Arbitrary<unknown> = fc.oneof<Arbitrary<unknown>[]>(
  fc.constant('$n'),
  fc.constant('$n'),
  smallInts,
  numbers,
  fc.constant('$b'),
);
const list = fc.constantFrom<unknown>('$d', '$d', '$a', '$c', { $ifNull: ['$d', []] });
const text = fc.constantFrom<unknown>('$s', '$s', 'a', '$e', 'Zoë');

function call(name: string, ...operands: Arbitrary<unknown>[]): Arbitrary<unknown> {
  return fc.tuple(...operands).map(list => ({ [name]: list }));
}

function anyOf(names: readonly string[], ...operands: Arbitrary<unknown>[]): Arbitrary<unknown> {
  return fc.tuple(fc.constantFrom(...names), ...operands).map(([name, ...list]) => ({ [name as string]: list }));
}

const comparisons = anyOf(['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$cmp'], anyField, fc.oneof(anyField, numbers));
const arithmetic = fc.oneof(
  anyOf(['$add', '$multiply', '$subtract', '$divide', '$mod'], number, number),
  anyOf(['$abs', '$ceil', '$floor', '$trunc', '$round'], number),
  call('$add', fc.constant('$t'), smallInts),
  call('$subtract', fc.constant('$t'), fc.constantFrom<unknown>('$t', new Int32(5))),
);
const arrays = fc.oneof(
  anyOf(['$size', '$isArray', '$first', '$last'], list),
  call(
    '$arrayElemAt',
    list,
    fc.integer({ min: -3, max: 3 }).map(n => new Int32(n)),
  ),
  call(
    '$slice',
    list,
    fc.integer({ min: -2, max: 2 }).map(n => new Int32(n)),
  ),
  call('$concatArrays', list, list),
  call('$in', number, list),
  list.map(input => ({ $filter: { input, as: 'x', cond: { $gt: ['$$x', new Int32(1)] } } })),
  list.map(input => ({ $map: { input, as: 'x', in: { v: '$$x' } } })),
  list.map(input => ({ $reduce: { input, initialValue: new Int32(0), in: { $add: ['$$value', new Int32(1)] } } })),
);
const strings = fc.oneof(
  call('$concat', text, text),
  anyOf(['$toLower', '$toUpper'], text),
  call('$strLenCP', text),
  call('$substrCP', text, fc.constant(new Int32(0)), fc.constantFrom(new Int32(1), new Int32(2))),
);
const conditions = fc.oneof(
  fc.tuple(comparisons, anyField, anyField).map(([test, yes, no]) => ({ $cond: [test, yes, no] })),
  call('$ifNull', anyField, fc.oneof(anyField, fc.constant('none'))),
  anyOf(['$and', '$or'], anyField, comparisons),
  call('$not', anyField),
  fc
    .tuple(comparisons, anyField)
    .map(([test, yes]) => ({ $switch: { branches: [{ case: test, then: yes }], default: 'no' } })),
);
const types = fc.oneof(
  anyField.map(field => ({ $type: field })),
  anyField.map(field => ({ $isNumber: field })),
);
const dates = fc.oneof(
  anyOf(['$year', '$month', '$dayOfMonth', '$hour', '$dayOfWeek', '$isoDayOfWeek'], fc.constant('$t')).map(
    item => item,
  ),
  fc
    .constantFrom('day', 'month', 'week', 'hour', 'quarter', 'year')
    .map(unit => ({ $dateTrunc: { date: '$t', unit } })),
  fc.constantFrom('%Y-%m-%d', '%H:%M:%S.%L', '%j').map(format => ({ $dateToString: { date: '$t', format } })),
);

/** Expressions over the fields of generated documents. */
export const computedValues: Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: anyField },
  { weight: 3, arbitrary: comparisons },
  { weight: 4, arbitrary: arithmetic },
  { weight: 4, arbitrary: arrays },
  { weight: 2, arbitrary: strings },
  { weight: 4, arbitrary: conditions },
  { weight: 2, arbitrary: types },
  { weight: 2, arbitrary: dates },
);
