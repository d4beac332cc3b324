import fc, { type Arbitrary } from 'fast-check';
import { type Document, Int32 } from 'mongodb';
import { anything } from './documents';
import { predicates } from './filters';
import { numbers, operands, scalars, smallInts } from './values';

const anywhere = fc.constantFrom(
  ...[
    'a',
    'b',
    'n',
    's',
    'd',
    'e',
    'c',
    'c.x',
    'c.y',
    'a.0',
    'd.0',
    'd.7',
    'c.0.x',
    'c.1',
    'e.x',
    'e.0',
    'm.1',
    'm.3',
    'a.x',
    'd.$[]',
    'c.$[].x',
  ],
);
const arrays = fc.constantFrom('d', 'd', 'd', 'a', 'c', 'c.y', 'e', 'e.x', 'n', 'c.0.y', 'c.$[].y');
const one = fc.constant(new Int32(1));

function operator(name: string, path: Arbitrary<string>, operand: Arbitrary<unknown>): Arbitrary<Document> {
  return fc.tuple(path, operand).map(([where, what]) => ({ [name]: { [where]: what } }));
}

const each = fc.array(fc.oneof({ weight: 3, arbitrary: smallInts }, scalars), { maxLength: 3 });
const small = fc.integer({ min: -4, max: 4 }).map(n => new Int32(n));
const order = fc.constantFrom<unknown>(
  new Int32(1),
  new Int32(-1),
  { x: new Int32(1) },
  { x: new Int32(-1), y: new Int32(1) },
);
const pushed: Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: anything },
  {
    weight: 3,
    arbitrary: fc.record(
      { $each: each, $position: small, $slice: small, $sort: order },
      { requiredKeys: ['$each'], noNullPrototype: true },
    ),
  },
);
const added: Arbitrary<unknown> = fc.oneof(
  anything,
  each.map(items => ({ $each: items })),
);
const pulled: Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: scalars },
  { weight: 1, arbitrary: anything },
  { weight: 3, arbitrary: predicates },
  { weight: 2, arbitrary: operands.map(value => ({ x: value })) },
  { weight: 1, arbitrary: smallInts.map(value => ({ x: { $gt: value } })) },
);
const single: Arbitrary<Document> = fc.oneof(
  { weight: 6, arbitrary: operator('$set', anywhere, anything) },
  { weight: 2, arbitrary: operator('$unset', anywhere, fc.constant('')) },
  { weight: 3, arbitrary: operator('$inc', fc.oneof(fc.constant('n'), anywhere), numbers) },
  { weight: 2, arbitrary: operator('$min', anywhere, anything) },
  { weight: 2, arbitrary: operator('$max', anywhere, anything) },
  { weight: 1, arbitrary: operator('$setOnInsert', anywhere, scalars) },
  { weight: 5, arbitrary: operator('$push', arrays, pushed) },
  { weight: 3, arbitrary: operator('$addToSet', arrays, added) },
  { weight: 4, arbitrary: operator('$pull', arrays, pulled) },
  { weight: 2, arbitrary: operator('$pullAll', arrays, fc.array(anything, { maxLength: 3 })) },
  { weight: 2, arbitrary: operator('$pop', arrays, fc.constantFrom(new Int32(1), new Int32(-1))) },
);

/** Update documents of one to three operators. */
export const operatorUpdates: Arbitrary<Document> = fc
  .array(single, { minLength: 1, maxLength: 3 })
  .map(parts => parts.reduce((all, part) => ({ ...part, ...all }), {}));

/** The statement of an update that addresses elements: by the filter's match, by `$[]`, by conditions of their own. */
export const elementUpdates: Arbitrary<Document> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('d.$', 'd.$', 'c.$.x', 'c.$'),
      fc.constantFrom('$set', '$inc', '$unset', '$min', '$max'),
      numbers,
      smallInts,
    )
    .map(([path, name, operand, value]) => ({
      q: path.startsWith('d') ? { d: { $gte: value } } : { 'c.x': { $exists: true } },
      u: { [name]: { [path]: operand } },
    })),
  fc
    .tuple(
      fc.constantFrom('d.$[i]', 'c.$[i].x', 'c.$[i]', 'c.$[i].y', 'a.$[i]'),
      fc.constantFrom('$set', '$inc', '$unset', '$max', '$push'),
      fc.oneof(numbers, scalars),
      fc.oneof<Arbitrary<Document>[]>(
        predicates.map(condition => ({ i: condition })),
        smallInts.map(value => ({ 'i.x': { $gt: value } })),
        operands.map(value => ({ 'i.x': value })),
        smallInts.map(value => ({ $or: [{ i: value }, { 'i.y': { $exists: true } }] })),
      ),
    )
    .map(([path, name, operand, condition]) => ({
      q: {},
      u: { [name]: { [path]: operand } },
      arrayFilters: [condition],
    })),
  fc
    .tuple(
      fc.constantFrom('d.$[]', 'c.$[].x', 'c.$[].y.$[]', 'a.$[]'),
      fc.constantFrom('$set', '$inc', '$unset'),
      numbers,
    )
    .map(([path, name, operand]) => ({ q: {}, u: { [name]: { [path]: operand } } })),
);

/** Replacement documents, some with names like "1". */
export const replacements: Arbitrary<unknown> = fc.oneof(
  fc.record({ a: anything, b: scalars, n: numbers }, { requiredKeys: [], noNullPrototype: true }),
  fc.tuple(scalars, smallInts).map(
    ([value, n]) =>
      new Map<string, unknown>([
        ['z', value],
        ['2', n],
        ['1', n],
      ]),
  ),
);

/** Pipelines that an update may be. */
export const pipelineUpdates: Arbitrary<Document[]> = fc.array(
  fc.oneof<Arbitrary<Document>[]>(
    fc
      .tuple(fc.constantFrom('a', 'e', 'c.x', 'e.x', 'z'), fc.constantFrom('$n', '$b', '$a', '$c', '$e'))
      .map(([path, from]) => ({ $set: { [path]: from } })),
    fc
      .tuple(fc.constantFrom('n', 'z'), smallInts)
      .map(([path, n]) => ({ $set: { [path]: { $cond: [{ $gt: ['$n', n] }, '$n', n] } } })),
    fc.constantFrom<Document>(
      { $unset: 'a' },
      { $unset: ['b', 'c.x'] },
      { $project: { a: 1, n: 1 } },
      { $set: { z: { $ifNull: ['$b', 'none'] } } },
    ),
    fc.constantFrom<Document>(
      { $replaceWith: { $mergeObjects: ['$$ROOT', { z: new Int32(1) }] } },
      { $set: { z: { $type: '$a' } } },
    ),
    fc.constant({ $set: { d: { $concatArrays: [{ $ifNull: ['$d', []] }, ['$n']] } } }).map((stage): Document => stage),
  ),
  { minLength: 1, maxLength: 3 },
);

/** For upserts: what the filter of a document that does not exist may say. */
export const newDocuments: Arbitrary<Document> = fc.oneof<Arbitrary<Document>[]>(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c.x', 'e.x.y', 'z'), operands)
    .map(([path, value]) => ({ _id: new Int32(99), [path]: value })),
  fc
    .tuple(fc.constantFrom('a', 'c.x', 'z'), predicates)
    .map(([path, condition]) => ({ _id: new Int32(99), [path]: condition })),
  fc.tuple(operands, operands).map(([x, y]) => ({ $and: [{ _id: new Int32(99) }, { a: x }, { 'e.x': { $eq: y } }] })),
  operands.map(value => ({ z: 'none', e: { $gt: value }, b: { $in: [value] } })),
  fc.tuple(operands, one).map(([value]) => ({ $or: [{ z: 'none', a: value }] })),
);
