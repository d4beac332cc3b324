import { Decimal128, Double } from 'bson';
import fc from 'fast-check';
import type { Doc } from '../../bson/types';
import { evaluateExpression } from '../expression';
import { keyOf } from '../keys';
import { compileLocal } from '../pipeline';

const decimal = (text: string) => Decimal128.fromString(text);

describe('$group', () => {
  it('refuses to add decimals', () => {
    const add = compileLocal([{ $group: { _id: null, sum: { $sum: '$v' } } }], {});
    expect(() => add([{ v: decimal('1') }])).toThrow(expect.objectContaining({ code: 115 }));
  });

  it('adds longs exactly, small and large', () => {
    const longs = [2n ** 62n, 1n, -(2n ** 53n) - 1n, 2n ** 52n, 2n ** 52n + 1n, -3n];
    const [found] = compileLocal([{ $group: { _id: null, sum: { $sum: '$v' } } }], {})(longs.map((v): Doc => ({ v })));
    expect(found?.['sum']).toBe(longs.reduce((sum, long) => sum + long));
  });

  it.each<[string, unknown[], number]>([
    ['numbers of every type with one value', [-1, new Double(-1), -1n, decimal('-1.0')], 1],
    ['fractions', [1.5, decimal('1.50')], 1],
    ['zeros', [0, -0, decimal('-0')], 1],
    ['NaN', [NaN, decimal('NaN')], 1],
    ['a long beyond 2^53 and the double of its value', [2n ** 60n, 2 ** 60], 1],
    ['neighbours that a double takes for one', [2n ** 53n, 2n ** 53n + 1n, decimal('9007199254740993')], 2],
    ['a decimal and the double next to it', [0.1, decimal('0.1')], 2],
    [
      'decimals of one value',
      [decimal('0.1'), decimal('0.10'), decimal('0.2'), decimal('1E+40'), decimal('10E+39')],
      3,
    ],
  ])('puts %s into the right number of groups', (_name, values, groups) => {
    const docs = values.map((v): Doc => ({ v }));
    const found = compileLocal([{ $group: { _id: '$v', n: { $sum: 1 } } }], {})(docs);
    expect(found).toHaveLength(groups);
    expect(found.reduce((sum, group) => sum + Number(group['n']), 0)).toBe(values.length);
  });

  const value = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'a',
      'b',
      0,
      -0,
      1,
      new Double(1),
      1n,
      2 ** 60,
      2n ** 60n,
      true,
      false,
    ),
    fc.constantFrom<unknown>(decimal('1.0'), new Date(1), new Date(2), [], ['a'], [['a']], { a: 'a' }, { a: ['a'] }),
  );

  it.each<[string, unknown]>([
    ['an object of fields', { x: '$x', y: '$y', z: 'constant' }],
    ['an object in an object', { x: { y: '$y', x: '$x' } }],
    ['a list', ['$x', '$y']],
    ['one field', '$x'],
    ['a constant', { a: 1 }],
  ])('makes a group of all documents whose ids are equal: %s', (_name, id) => {
    fc.assert(
      fc.property(fc.array(fc.record({ x: value, y: value })), given => {
        const docs = given.map((doc, n): Doc => ({ ...doc, n }));
        const expected = new Map<string, unknown[]>();
        const idOf = evaluateExpression(id);
        for (const doc of docs) {
          const key = keyOf(idOf(doc) ?? null);
          expected.set(key, [...(expected.get(key) ?? []), doc['n']]);
        }
        const found = compileLocal([{ $group: { _id: id, all: { $push: '$n' } } }], {})(docs);
        expect(found.map(({ _id, all }) => [keyOf(_id), all])).toEqual([...expected]);
      }),
    );
  });
});
