import { Decimal128, Double } from 'bson';
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
    [{ $add: [2n ** 63n - 1n, 1] }, 2 ** 63],
    [{ $multiply: ['$n', '$long'] }, 61_728_394_505n],
    [{ $multiply: [0x7fffffff, 0x7fffffff] }, 4_611_686_014_132_420_609n],
    [{ $subtract: ['$at', new Date(at.getTime() - 1500)] }, 1500n],
    [{ $subtract: [new Date(8.64e15 - 1), new Date(-8.64e15)] }, 17_279_999_999_999_999n],
    [{ $subtract: ['$at', 123] }, new Date('2024-02-29T13:45:30.000Z')],
    [{ $add: ['$at', 1.6] }, new Date('2024-02-29T13:45:30.125Z')],
    [{ $divide: [4, 2] }, new Double(2)],
    [{ $mod: [7, '$two'] }, 1],
    [{ $mod: [-7.5, 2] }, -1.5],
    [{ $abs: -0x80000000 }, 0x80000000n],
    [{ $round: [2.5] }, new Double(2)],
    [{ $round: [1234.5678, 2] }, 1234.57],
    [{ $round: [15, -1] }, 20],
    [{ $round: [25, -1] }, 20],
    [{ $round: [0.125, 2] }, 0.12],
    [{ $round: [2.675, 2] }, 2.67],
    [{ $round: [-0.004, 2] }, -0],
    [{ $trunc: [-1.999, 1] }, -1.9],
    [{ $trunc: [-2.7] }, new Double(-2)],
    [{ $sum: ['$n', '$two', 'x'] }, new Double(7)],
    [{ $avg: ['$n', 6] }, 5.5],
    [{ $avg: [1, 3] }, new Double(2)],
    [{ $size: '$list' }, 3],
    [{ $strLenCP: '$text' }, 7],
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
    expect(of({ $eq: [2, { $literal: decimal('2.0') }] })).toBe(true);
    expect(of({ $in: [new Double(1), [1n]] })).toBe(true);
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
  ])('%j', (expr, expected) => {
    expect(of(expr)).toEqual(expected);
  });
});

describe('texts, arrays and dates', () => {
  it.each<[unknown, unknown]>([
    [{ $substrCP: ['$text', 1, 2] }, 'él'],
    [{ $toUpper: 'é!a' }, 'é!A'],
    [{ $reduce: { input: '$nested', initialValue: [], in: { $concatArrays: ['$$value', '$$this'] } } }, [1, 2, 3]],
    [{ $map: { input: '$list', as: 'x', in: { $multiply: ['$$x', '$n'] } } }, [15, 5, 10]],
    [{ $filter: { input: '$list', cond: { $gt: ['$$this', 1] }, limit: 1 } }, [3]],
    [{ $let: { vars: { a: 1, b: '$n' }, in: { $add: ['$$a', '$$b', '$$outer'] } } }, 16],
    [{ $dateTrunc: { date: '$at', unit: 'day', timezone: 'America/New_York' } }, new Date('2024-02-29T05:00:00Z')],
    [{ $dateTrunc: { date: '$at', unit: 'week', startOfWeek: 'monday' } }, new Date('2024-02-26T00:00:00Z')],
    [{ $dateTrunc: { date: '$at', unit: 'hour', binSize: 6 } }, new Date('2024-02-29T12:00:00Z')],
    [{ $dateToString: { date: '$at', timezone: '+05:30', format: '%d.%m.%Y %H:%M %z' } }, '29.02.2024 19:15 +0530'],
    [{ $dateToString: { date: '$at', timezone: 'Europe/Berlin' } }, '2024-02-29T14:45:30.123'],
    [{ $toString: '$at' }, '2024-02-29T13:45:30.123Z'],
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
    [{ $dateToString: { date: 'x' } }, 16006],
    [{ $dateTrunc: { date: '$at', unit: 'eon' } }, 9],
    [{ $year: { date: '$at', timezone: 'Nowhere/Else' } }, 40485],
    [{ $arrayElemAt: ['x', 0] }, 28689],
    [{ $switch: { branches: [{ case: false, then: 1 }] } }, 40066],
    [{ $nope: 1 }, 168],
    [{ $sqrt: 4 }, 168],
    [{ $function: {} }, 115],
    [{ $add: ['$dec', 1] }, 115],
    [{ $sum: ['$dec'] }, 115],
    [{ $round: '$dec' }, 115],
    [{ $toString: { a: 1 } }, 241],
    ['$$nope', 17276],
    [{ a: 1, $b: 2 }, 16410],
    [{ $add: [1], b: 2 }, 15983],
  ])('%j: %i', (expr, code) => {
    expect(() => of(expr)).toThrow(expect.objectContaining({ code }));
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
