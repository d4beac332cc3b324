import { Decimal128, Double, ObjectId } from 'bson';
import { evaluateExpression } from './expression';

const at = new Date('2024-02-29T13:45:30.123Z');
const doc = {
  n: 5,
  long: 12_345_678_901n,
  two: new Double(2),
  half: 0.5,
  dec: Decimal128.fromString('1.50'),
  text: 'Héllo 😀',
  none: null,
  list: [3, 1, 2],
  nested: [[1], [2, 3]],
  items: [{ k: 'a', q: 1 }, { k: 'b' }, 7],
  o: { a: 1, b: { c: 2 } },
  at,
};
const of = (expr: unknown, variables = {}) => evaluateExpression(expr, variables)(doc);
const decimal = (text: string) => Decimal128.fromString(text);

describe('numbers keep their types', () => {
  it.each<[unknown, unknown]>([
    [{ $add: ['$n', 1] }, 6],
    [{ $add: [0x7fffffff, 1] }, 0x80000000n],
    [{ $add: ['$n', '$two'] }, new Double(7)],
    [{ $add: ['$long', '$half'] }, 12_345_678_901.5],
    [{ $add: ['$dec', '$n'] }, decimal('6.50')],
    [{ $add: ['$dec', 0.1] }, decimal('1.600000000000000')],
    [{ $add: [2n ** 63n - 1n, 1] }, 2 ** 63],
    [{ $multiply: ['$n', '$long'] }, 61_728_394_505n],
    [{ $multiply: [0x7fffffff, 0x7fffffff] }, 4_611_686_014_132_420_609n],
    [{ $subtract: ['$at', new Date(at.getTime() - 1500)] }, 1500n],
    [{ $subtract: [new Date(8.64e15 - 1), new Date(-8.64e15)] }, 17_279_999_999_999_999n],
    [{ $subtract: ['$at', 123] }, new Date('2024-02-29T13:45:30.000Z')],
    [{ $add: ['$at', 1.6] }, new Date('2024-02-29T13:45:30.125Z')],
    [{ $divide: [4, 2] }, new Double(2)],
    [{ $divide: ['$dec', 2] }, decimal('0.75')],
    [{ $mod: [7, '$two'] }, 1],
    [{ $mod: [-7.5, 2] }, -1.5],
    [{ $abs: -0x80000000 }, 0x80000000n],
    [{ $pow: [2, 31] }, 0x80000000n],
    [{ $pow: [2, 64] }, 2 ** 64],
    [{ $pow: [2, -1] }, 0.5],
    [{ $round: [2.5] }, new Double(2)],
    [{ $round: [1234.5678, 2] }, 1234.57],
    [{ $round: [15, -1] }, 20],
    [{ $round: [25, -1] }, 20],
    [{ $trunc: [-2.7] }, new Double(-2)],
    [{ $ceil: '$dec' }, decimal('2')],
    [{ $sqrt: 16 }, new Double(4)],
    [{ $sum: ['$n', '$two', 'x'] }, new Double(7)],
    [{ $avg: ['$n', 6] }, 5.5],
    [{ $avg: [1, 3] }, new Double(2)],
    [{ $toInt: 2.9 }, 2],
    [{ $toLong: '12' }, 12n],
    [{ $toDouble: '$n' }, new Double(5)],
    [{ $toDecimal: 0.1 }, decimal('0.100000000000000')],
    [{ $size: '$list' }, 3],
    [{ $strLenCP: '$text' }, 7],
    [{ $strLenBytes: '$text' }, 11],
  ])('%j', (expr, expected) => {
    expect(of(expr)).toEqual(expected);
  });

  it.each([
    [5, 'int'],
    [new Double(5), 'double'],
    [-0, 'double'],
    [5n, 'long'],
    [-0x80000000, 'int'],
    [decimal('5'), 'decimal'],
  ])('%s is %s', (value, type) => {
    expect(of({ $type: { $literal: value } })).toBe(type);
  });

  it('compares by value, whatever the types', () => {
    expect(of({ $eq: [2, { $toDecimal: '2.0' }] })).toBe(true);
    expect(of({ $setUnion: [[1, new Double(1), 1n, decimal('1.0')], [2]] })).toEqual([1, 2]);
    expect(of({ $in: [9_007_199_254_740_993n, [9_007_199_254_740_992]] })).toBe(false);
  });
});

describe('null and missing', () => {
  it.each<[unknown, unknown]>([
    [{ $add: ['$none', 1] }, null],
    [{ $concat: ['a', '$missing'] }, null],
    [{ $toUpper: '$none' }, ''],
    [{ a: '$missing', b: 1 }, { b: 1 }],
    [
      ['$missing', 1],
      [null, 1],
    ],
    ['$items.q', [1]],
    ['$nested.x', []],
    ['$list.0', []],
    [{ $ifNull: ['$none', '$missing', 'z'] }, 'z'],
    [{ $eq: ['$missing', null] }, false],
    [{ $gt: [null, '$missing'] }, true],
    [{ $arrayElemAt: ['$list', 9] }, undefined],
    [{ $cond: ['$missing', 1, 2] }, 2],
    [{ $dateToString: { date: '$none', onNull: 'never' } }, 'never'],
    [{ $mergeObjects: ['$none', { a: 1 }] }, { a: 1 }],
    [{ $setField: { field: 'a', input: '$o', value: '$$REMOVE' } }, { b: { c: 2 } }],
  ])('%j', (expr, expected) => {
    expect(of(expr)).toEqual(expected);
  });
});

describe('texts, arrays and dates', () => {
  it.each<[unknown, unknown]>([
    [{ $substrCP: ['$text', 1, 2] }, 'él'],
    [{ $indexOfCP: ['$text', '😀'] }, 6],
    [{ $toUpper: 'é!a' }, 'é!A'],
    [{ $trim: { input: ' \n a\0' } }, 'a'],
    [{ $split: ['a,b,', ','] }, ['a', 'b', '']],
    [{ $regexFind: { input: '$text', regex: 'l+(x)?' } }, { match: 'll', idx: 2, captures: [null] }],
    [{ $regexMatch: { input: '$text', regex: /^H/i } }, true],
    [{ $sortArray: { input: '$list', sortBy: -1 } }, [3, 2, 1]],
    [{ $reduce: { input: '$nested', initialValue: [], in: { $concatArrays: ['$$value', '$$this'] } } }, [1, 2, 3]],
    [{ $map: { input: '$list', as: 'x', in: { $multiply: ['$$x', '$n'] } } }, [15, 5, 10]],
    [{ $filter: { input: '$list', cond: { $gt: ['$$this', 1] }, limit: 1 } }, [3]],
    [
      { $zip: { inputs: ['$list', ['a']], useLongestLength: true } },
      [
        [3, 'a'],
        [1, null],
        [2, null],
      ],
    ],
    [{ $let: { vars: { a: 1, b: '$n' }, in: { $add: ['$$a', '$$b', '$$outer'] } } }, 16],
    [{ $dateTrunc: { date: '$at', unit: 'day', timezone: 'America/New_York' } }, new Date('2024-02-29T05:00:00Z')],
    [{ $dateTrunc: { date: '$at', unit: 'week', startOfWeek: 'monday' } }, new Date('2024-02-26T00:00:00Z')],
    [{ $dateTrunc: { date: '$at', unit: 'hour', binSize: 6 } }, new Date('2024-02-29T12:00:00Z')],
    [{ $dateAdd: { startDate: '$at', unit: 'year', amount: 1 } }, new Date('2025-02-28T13:45:30.123Z')],
    [{ $dateDiff: { startDate: '$at', endDate: new Date('2024-03-01T00:00:00Z'), unit: 'day' } }, 1n],
    [{ $dateToString: { date: '$at', timezone: '+05:30', format: '%d.%m.%Y %H:%M %z' } }, '29.02.2024 19:15 +0530'],
    [{ $dateToString: { date: '$at', timezone: 'Europe/Berlin' } }, '2024-02-29T14:45:30.123'],
    [{ $dateFromString: { dateString: '2024-03-31T02:30', timezone: 'Europe/Berlin' } }, new Date('2024-03-31T01:30Z')],
    [{ $isoWeek: { date: new Date('2024-12-30') } }, 1],
    [{ $toString: '$at' }, '2024-02-29T13:45:30.123Z'],
    [{ $toDate: new ObjectId('64b7f3a00000000000000000') }, new Date('2023-07-19T14:30:56Z')],
  ])('%j', (expr, expected) => {
    expect(of(expr, { outer: 10 })).toEqual(expected);
  });
});

describe('errors have the codes of MongoDB', () => {
  it.each<[unknown, number]>([
    [{ $add: ['$n', 'x'] }, 14],
    [{ $divide: [1, 0] }, 2],
    [{ $mod: [1, 0] }, 16610],
    [{ $subtract: [1] }, 16020],
    [{ $concat: [1] }, 16702],
    [{ $size: '$n' }, 17124],
    [{ $toInt: 'x' }, 241],
    [{ $toInt: 3e9 }, 241],
    [{ $dateToString: { date: 'x' } }, 16006],
    [{ $dateTrunc: { date: '$at', unit: 'eon' } }, 9],
    [{ $year: { date: '$at', timezone: 'Nowhere/Else' } }, 40485],
    [{ $arrayElemAt: ['x', 0] }, 28689],
    [{ $switch: { branches: [{ case: false, then: 1 }] } }, 40066],
    [{ $nope: 1 }, 168],
    [{ $function: {} }, 115],
    [{ $exp: decimal('1') }, 115],
    ['$$nope', 17276],
    [{ a: 1, $b: 2 }, 16410],
    [{ $add: [1], b: 2 }, 15983],
  ])('%j: %i', (expr, code) => {
    expect(() => of(expr)).toThrow(expect.objectContaining({ code }));
  });

  it('lets onError and onNull of $convert stand in', () => {
    expect(of({ $convert: { input: 'x', to: 'int', onError: 'bad' } })).toBe('bad');
    expect(of({ $convert: { input: '$none', to: 'int', onNull: 'none' } })).toBe('none');
  });
});

describe('expressions that would grow without end', () => {
  const doubled = (times: number, body: unknown) => ({
    $reduce: { input: { $range: [0, times] }, initialValue: 'x', in: body },
  });
  const power = (depth: number): unknown =>
    depth === 0 ? '$$this' : { $map: { input: { $range: [0, 1000] }, in: power(depth - 1) } };

  it.each<[string, unknown, number]>([
    ['a range', { $range: [0, 2_000_000_000] }, 50],
    ['a text that doubles', doubled(64, { $concat: ['$$value', '$$value'] }), 10334],
    ['an array that doubles', doubled(64, { $concatArrays: [['$$value'], ['$$value']] }), 10334],
    ['an array in itself', doubled(100_000, ['$$value']), 15],
    ['an object that doubles', doubled(64, { a: '$$value', b: '$$value' }), 10334],
    ['loops in loops', power(4), 50],
    [
      'a replacement',
      {
        $replaceAll: {
          input: {
            $reduce: { input: { $range: [0, 20] }, initialValue: 'aa', in: { $concat: ['$$value', '$$value'] } },
          },
          find: 'a',
          replacement: 'x'.repeat(100_000),
        },
      },
      10334,
    ],
  ])('%s', (_name, expr, code) => {
    const before = process.memoryUsage().rss;
    expect(() => of(expr)).toThrow(expect.objectContaining({ code }));
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024);
  });

  it('does not compare what it would take for ever to look at', () => {
    const tower = (leaf: number) => ({
      $reduce: { input: { $range: [0, 64] }, initialValue: leaf, in: ['$$value', '$$value'] },
    });
    expect(() => of({ $eq: [tower(1), tower(1)] })).toThrow(expect.objectContaining({ code: 10334 }));
  });

  it('leaves long loops alone that keep little', () => {
    const sum = {
      $reduce: { input: { $range: [0, 500_000] }, initialValue: 0, in: { $add: ['$$value', { $size: [['$$this']] }] } },
    };
    expect(of(sum)).toBe(500_000);
  });
});
