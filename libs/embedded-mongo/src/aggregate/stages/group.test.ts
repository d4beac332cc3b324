import { Decimal128, Double } from 'bson';
import type { Doc } from '../../bson/types';
import { compileLocal } from '../pipeline';

const decimal = (text: string) => Decimal128.fromString(text);

describe('$group', () => {
  it.each<[string, unknown[], string]>([
    ['an infinite double', [decimal('0'), -Infinity], '-Infinity'],
    ['two infinities', [decimal('1'), Infinity, -Infinity], 'NaN'],
    ['doubles and longs', [decimal('0.5'), new Double(0.25), 2n ** 60n], '1152921504606846976.75'],
  ])('adds decimals to %s', (_name, values, sum) => {
    const docs = values.map((v): Doc => ({ v }));
    const [found] = compileLocal([{ $group: { _id: null, sum: { $sum: '$v' } } }], {})(docs);
    expect(String(found?.['sum'])).toBe(sum);
  });

  it.each<[string, unknown[], number]>([
    ['numbers of every type with one value', [-1, new Double(-1), -1n, decimal('-1.0')], 1],
    ['fractions', [1.5, decimal('1.50')], 1],
    ['zeros', [0, -0, decimal('-0')], 1],
    ['NaN', [NaN, decimal('NaN')], 1],
    ['a long beyond 2^53 and the double of its value', [2n ** 60n, 2 ** 60], 1],
    ['neighbours that a double takes for one', [2n ** 53n, 2n ** 53n + 1n, decimal('9007199254740993')], 2],
    ['a decimal and the double next to it', [0.1, decimal('0.1')], 2],
  ])('puts %s into the right number of groups', (_name, values, groups) => {
    const docs = values.map((v): Doc => ({ v }));
    const found = compileLocal([{ $group: { _id: '$v', n: { $sum: 1 } } }], {})(docs);
    expect(found).toHaveLength(groups);
    expect(found.reduce((sum, group) => sum + Number(group['n']), 0)).toBe(values.length);
  });
});
