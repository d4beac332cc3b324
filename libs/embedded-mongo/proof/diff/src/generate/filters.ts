import fc, { type Arbitrary } from 'fast-check';
import { BSONRegExp, type Document, Int32 } from 'mongodb';
import { anything } from './documents';
import { operands, scalars, smallInts, strings } from './values';

/** Paths that documents often have, through documents, through arrays, by index, and some that are never there. */
export const paths: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'd', 'n', 's', 't') },
  { weight: 4, arbitrary: fc.constantFrom('c', 'c.x', 'c.y', 'a.x', 'a.y') },
  { weight: 2, arbitrary: fc.constantFrom('a.0', 'a.1', 'c.0', 'c.0.x', 'c.1.y', 'd.0', 'd.2', 'a.0.0', 'a.0.x') },
  { weight: 1, arbitrary: fc.constantFrom('c.x.x', 'c.y.0', 'c.y.x', 'm.1', 'm.x', 'e', 'e.x', '_id', 'b.x', 'a.01') },
);

const TYPES = ['double', 'string', 'object', 'array', 'binData', 'objectId', 'bool', 'date', 'null', 'regex', 'int'];
const types = fc.constantFrom<unknown>(
  ...TYPES,
  'timestamp',
  'long',
  'decimal',
  'number',
  'minKey',
  'maxKey',
  1,
  2,
  3,
  4,
  16,
);

const patterns = fc.constantFrom(
  ...['a', '^a', 'b$', '^ab', '.', '^$', '^a.*b', '[ab]', '^A', '(a|b)b?', '\\w', '^.{2}$', 'A', '^a\\.b'],
);
const regexes = fc.tuple(patterns, fc.constantFrom('', 'i', 's', 'm'));

const comparison = fc
  .tuple(
    fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'),
    fc.oneof({ weight: 5, arbitrary: operands }, anything),
  )
  .filter(([, value]) => !(value instanceof BSONRegExp))
  .map(([name, value]): Document => ({ [name]: value }));
const range = fc.tuple(operands, operands).map(([low, high]): Document => ({ $gte: low, $lt: high }));
const list = fc
  .tuple(
    fc.constantFrom('$in', '$nin'),
    fc.array(fc.oneof({ weight: 5, arbitrary: scalars }, anything), { maxLength: 4 }),
  )
  .map(([name, items]): Document => ({ [name]: items }));

const plain: Arbitrary<Document> = fc.oneof(
  { weight: 6, arbitrary: comparison },
  { weight: 2, arbitrary: range },
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(true, false, 1, 0, null).map(flag => ({ $exists: flag })) },
  {
    weight: 2,
    arbitrary: fc
      .oneof(types, fc.array(types, { minLength: 1, maxLength: 3 }))
      .map(operand => ({ $type: typeof operand === 'number' ? new Int32(operand) : operand })),
  },
  { weight: 2, arbitrary: regexes.map(([pattern, options]) => ({ $regex: pattern, $options: options })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }).map(n => ({ $size: new Int32(n) })) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof({ weight: 4, arbitrary: scalars }, anything), { maxLength: 3 })
      .map(items => ({ $all: items })),
  },
);

const leaf = fc.constantFrom('x', 'y', 'y.0', 'z');
const onDocuments: Arbitrary<Document> = fc
  .array(fc.tuple(leaf, fc.oneof<Arbitrary<unknown>[]>(operands, plain)), { minLength: 1, maxLength: 2 })
  .map(entries => ({ $elemMatch: Object.fromEntries(entries) as Document }));
const onValues: Arbitrary<Document> = fc
  .array(plain, { minLength: 1, maxLength: 2 })
  .map(parts => ({ $elemMatch: Object.assign({}, ...parts) as Document }));

/** A condition on one path. */
export const predicates: Arbitrary<unknown> = fc.oneof<{ weight: number; arbitrary: Arbitrary<unknown> }[]>(
  { weight: 4, arbitrary: scalars },
  { weight: 2, arbitrary: anything },
  { weight: 10, arbitrary: plain },
  { weight: 2, arbitrary: onDocuments },
  { weight: 2, arbitrary: onValues },
  { weight: 2, arbitrary: plain.map(inner => ({ $not: inner })) },
  { weight: 1, arbitrary: fc.oneof(onDocuments, onValues).map(inner => ({ $not: inner })) },
  { weight: 1, arbitrary: fc.array(onDocuments, { minLength: 1, maxLength: 2 }).map(items => ({ $all: items })) },
  { weight: 1, arbitrary: regexes.map(([pattern, options]) => ({ $not: new BSONRegExp(pattern, options) })) },
);

/** One condition: `{path: predicate}`. */
export const clauses: Arbitrary<Document> = fc
  .tuple(paths, predicates)
  .map(([path, predicate]) => ({ [path]: predicate }));

const expressions: Arbitrary<Document> = fc
  .tuple(
    fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'),
    paths,
    fc.oneof(
      smallInts,
      strings.filter(s => !s.startsWith('$')),
      fc.constant(null),
    ),
  )
  .filter(([, path]) => !/\d/.test(path))
  .map(([name, path, value]) => ({ $expr: { [name]: [`$${path}`, value] } }));

/** Whole filters: clauses alone, together, and under logical operators. */
export const filters: Arbitrary<Document> = fc.oneof(
  { weight: 6, arbitrary: clauses },
  {
    weight: 4,
    arbitrary: fc.array(clauses, { minLength: 2, maxLength: 3 }).map(list => Object.assign({}, ...list) as Document),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(clauses, { minLength: 1, maxLength: 3 }))
      .map(([name, parts]) => ({ [name]: parts })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(clauses, clauses, clauses).map(([one, two, three]) => ({ ...one, $or: [two, three] })),
  },
  { weight: 1, arbitrary: expressions },
  { weight: 1, arbitrary: fc.constant({}) },
);
