import fc, { type Arbitrary } from 'fast-check';
import { type Document, Int32 } from 'mongodb';
import { operands, smallInts } from './values';

const paths = fc.constantFrom(
  'a',
  'b',
  'c',
  'c.x',
  'c.y',
  'd',
  'n',
  'a.x',
  'c.x.y',
  'e',
  'e.x',
  'm.1',
  'm',
  'a.0',
  'c.0',
);
const some = fc.uniqueArray(paths, { minLength: 1, maxLength: 3 });

function flags(names: readonly string[], value: unknown): Document {
  return Object.fromEntries(names.map(name => [name, value]));
}

const id: Arbitrary<Document> = fc.constantFrom<Document>({}, {}, { _id: new Int32(0) }, { _id: new Int32(1) });
const inclusion = fc
  .tuple(some, fc.constantFrom<unknown>(1, true, new Int32(1)), id)
  .map(([names, flag, ids]) => ({ ...flags(names, flag), ...ids }));
const exclusion = fc
  .tuple(some, fc.constantFrom<unknown>(0, false), fc.constantFrom<Document>({}, { _id: 0 }))
  .map(([names, flag, ids]) => ({ ...flags(names, flag), ...ids }));
const nested = fc.constantFrom<Document>(
  { c: { x: 1 } },
  { c: { x: 0, y: 0 } },
  { c: { x: 1 }, a: 1 },
  { a: { x: { y: 1 } } },
);

const slices = fc
  .tuple(
    fc.constantFrom('d', 'a', 'c', 'c.y', 'n'),
    fc.oneof<Arbitrary<unknown>[]>(
      fc.integer({ min: -3, max: 3 }).map(n => new Int32(n)),
      fc
        .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 3 }))
        .map(pair => pair.map(n => new Int32(n))),
    ),
    fc.constantFrom<Document>({}, { b: 1 }, { b: 0 }),
  )
  .map(([path, operand, more]): Document => ({ [path]: { $slice: operand }, ...more }));

const elemMatches = fc
  .tuple(
    fc.constantFrom('d', 'a', 'c'),
    fc.oneof<Arbitrary<unknown>[]>(
      fc.tuple(fc.constantFrom('$gt', '$lte', '$eq', '$ne'), operands).map(([name, value]) => ({ [name]: value })),
      operands.map(value => ({ x: value })),
      fc.constant({ x: { $exists: true } }),
      fc.constant({ y: { $exists: false } }),
    ),
    fc.constantFrom<Document>({}, { b: 1 }),
  )
  .map(([path, condition, more]): Document => ({ [path]: { $elemMatch: condition }, ...more }));

const computed = fc
  .tuple(
    fc.constantFrom('z', 'a', 'c.x', 'c.z', 'b'),
    fc.oneof<Arbitrary<unknown>[]>(
      fc.constantFrom('$a', '$n', '$c.x', '$c', '$e', '$_id', '$$ROOT.n', '$d'),
      fc.constantFrom<Document>(
        { $literal: new Int32(1) },
        { $type: '$a' },
        { $cond: [{ $gt: ['$n', new Int32(1)] }, 'more', 'less'] },
        { $ifNull: ['$b', 'none'] },
        { $isArray: '$a' },
      ),
      fc.tuple(fc.constantFrom('$a', '$b', '$n'), smallInts).map(pair => ({ $eq: pair })),
    ),
    fc.constantFrom<Document>({}, { b: 1 }, { _id: 0 }, { n: 1, _id: 0 }),
  )
  .map(([path, expression, more]): Document => ({ ...more, [path]: expression }));

/** Projections of find: inclusion, exclusion, both spellings of paths, `$slice`, `$elemMatch`, computed fields. */
export const projections: Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: inclusion },
  { weight: 3, arbitrary: exclusion },
  { weight: 1, arbitrary: nested },
  { weight: 2, arbitrary: slices },
  { weight: 2, arbitrary: elemMatches },
  { weight: 3, arbitrary: computed },
);

/** A filter with exactly one condition on an array, and the projection of the element that it matched. */
export const positionals: Arbitrary<{ filter: Document; projection: Document }> = fc
  .tuple(
    fc.constantFrom('d', 'a', 'c'),
    fc.oneof<Arbitrary<unknown>[]>(
      operands,
      fc.tuple(fc.constantFrom('$gt', '$lte'), smallInts).map(([name, value]) => ({ [name]: value })),
      fc.tuple(fc.constantFrom('$gt', '$lte'), smallInts).map(([name, value]) => ({ $elemMatch: { [name]: value } })),
      operands.map(value => ({ $elemMatch: { x: value } })),
      fc.array(operands, { minLength: 1, maxLength: 3 }).map(items => ({ $in: items })),
    ),
  )
  .map(([path, condition]) => ({ filter: { [path]: condition }, projection: { [`${path}.$`]: 1 } }));
