import { Decimal128, Double } from 'bson';
import type { Doc } from '../../bson/types';
import { compileLocal } from '../pipeline';

const docs: Doc[] = [
  { _id: 1, p: 'a', n: 1, v: 10, at: new Date('2024-01-01') },
  { _id: 2, p: 'a', n: 2, v: 20n, at: new Date('2024-01-02') },
  { _id: 3, p: 'b', n: 1, v: 5, at: new Date('2024-01-03') },
  { _id: 4, p: 'a', n: 2, v: new Double(30), at: new Date('2024-01-09') },
  { _id: 5, p: 'a', n: 4, v: null, at: new Date('2024-01-10') },
];
const window = (spec: Doc) => compileLocal([{ $setWindowFields: spec }], {})(docs);
const over = (output: Doc, sortBy: Doc = { n: 1, _id: 1 }) =>
  Object.fromEntries(window({ partitionBy: '$p', sortBy, output: { r: output } }).map(doc => [doc['_id'], doc['r']]));

it.each<[string, Doc, Doc]>([
  [
    'the whole partition',
    { $sum: '$v' },
    { 1: new Double(60), 2: new Double(60), 3: 5, 4: new Double(60), 5: new Double(60) },
  ],
  [
    'all so far',
    { $sum: '$v', window: { documents: ['unbounded', 'current'] } },
    { 1: 10, 2: 30n, 3: 5, 4: new Double(60), 5: new Double(60) },
  ],
  [
    'the neighbours',
    { $push: '$_id', window: { documents: [-1, 1] } },
    { 1: [1, 2], 2: [1, 2, 4], 3: [3], 4: [2, 4, 5], 5: [4, 5] },
  ],
  [
    'those before',
    { $avg: '$v', window: { documents: [-2, -1] } },
    { 1: null, 2: new Double(10), 3: null, 4: new Double(15), 5: new Double(25) },
  ],
  ['those after', { $first: '$_id', window: { documents: [1, 1] } }, { 1: 2, 2: 4, 3: null, 4: 5, 5: null }],
  ['the next', { $shift: { output: '$_id', by: 1, default: 'none' } }, { 1: 2, 2: 4, 3: 'none', 4: 5, 5: 'none' }],
  ['the last known', { $locf: '$v' }, { 1: 10, 2: 20n, 3: 5, 4: new Double(30), 5: new Double(30) }],
  [
    'the greatest',
    { $maxN: { n: 1, input: '$v' }, window: { documents: ['unbounded', 'current'] } },
    { 1: [10], 2: [20n], 3: [5], 4: [new Double(30)], 5: [new Double(30)] },
  ],
])('looks at %s', (_name, output, expected) => {
  expect(over(output)).toEqual(expected);
});

it('takes ranges of values, in which equal ones stand together', () => {
  const near = { $push: '$_id', window: { range: [-1, 1] } };
  expect(over(near, { n: 1 })).toEqual({ 1: [1, 2, 4], 2: [1, 2, 4], 3: [3], 4: [1, 2, 4], 5: [5] });
  const exact = { $push: '$_id', window: { range: [Decimal128.fromString('-1.5'), 0] } };
  expect(over(exact, { n: 1 })).toMatchObject({ 5: [5], 4: [1, 2, 4] });
});

it('takes ranges of time', () => {
  const days = { $push: '$_id', window: { range: [-1, 0], unit: 'day' } };
  expect(over(days, { at: 1 })).toEqual({ 1: [1], 2: [1, 2], 3: [3], 4: [4], 5: [4, 5] });
});

it('gives equal ones the same rank', () => {
  expect(over({ $rank: {} }, { n: 1 })).toEqual({ 1: 1, 2: 2, 3: 1, 4: 2, 5: 4 });
  expect(over({ $denseRank: {} }, { n: 1 })).toEqual({ 1: 1, 2: 2, 3: 1, 4: 2, 5: 3 });
  expect(over({ $documentNumber: {} }, { _id: -1 })).toEqual({ 1: 4, 2: 3, 3: 1, 4: 2, 5: 1 });
});

it('orders by partition, then as asked, and keeps the fields', () => {
  const found = window({ partitionBy: '$p', sortBy: { n: -1, _id: 1 }, output: { 'x.y': { $count: {} } } });
  expect(found.map(doc => doc['_id'])).toEqual([5, 2, 4, 1, 3]);
  expect(found[4]).toEqual({ ...docs[2], x: { y: 1 } });
});

it.each<[string, Doc, number]>([
  ['an unknown function', { output: { r: { $nope: 1 } } }, 9],
  ['one it has not', { sortBy: { n: 1 }, output: { r: { $derivative: { input: '$v' } } } }, 115],
  ['no output', { sortBy: { n: 1 } }, 40414],
  ['numbers by two fields', { sortBy: { n: 1, _id: 1 }, output: { r: { $documentNumber: {} } } }, 5371602],
  ['places without order', { output: { r: { $sum: 1, window: { documents: [-1, 1] } } } }, 5339901],
  [
    'ranges of descending values',
    { sortBy: { n: -1 }, output: { r: { $sum: 1, window: { range: [-1, 1] } } } },
    5339902,
  ],
  [
    'ranges of dates without a unit',
    { sortBy: { at: 1 }, output: { r: { $sum: 1, window: { range: [-1, 1] } } } },
    5429513,
  ],
  ['a rank without order', { output: { r: { $rank: {} } } }, 5371602],
])('refuses %s', (_name, spec, code) => {
  expect(() => window(spec)).toThrow(expect.objectContaining({ code }));
});
