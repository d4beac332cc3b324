import fc, { type Arbitrary } from 'fast-check';
import { type Document, Int32 } from 'mongodb';
import { computedValues } from './expressions';
import { filters } from './filters';
import { sorts } from './sorts';

const fields = fc.constantFrom('a', 'b', 'n', 's', 'd', 'c', 'c.x', 't', 'e');
const references = fields.map(path => `$${path}`);

const accumulators: Arbitrary<Document> = fc.oneof<Arbitrary<Document>[]>(
  fc
    .tuple(fc.constantFrom('$sum', '$avg', '$min', '$max'), fc.constantFrom('$n', '$b', '$a', '$c.x', new Int32(1)))
    .map(([name, of]) => ({ [name]: of })),
  fc.tuple(fc.constantFrom('$min', '$max'), references).map(([name, of]) => ({ [name]: of })),
  fc.constant({ $count: {} }).map((value): Document => value),
);

/** Groups whose members do not depend on the order of documents. */
const groups: Arbitrary<Document> = fc
  .tuple(
    fc.oneof<Arbitrary<unknown>[]>(
      references,
      fc.constant(null),
      fc.tuple(references, references).map(([x, y]) => ({ x, y })),
      computedValues,
    ),
    accumulators,
    accumulators,
  )
  .map(([by, one, two]) => ({ $group: { _id: by, one, two } }));

/** Groups that collect in the order of documents: the sort before decides. */
const collecting: Arbitrary<Document> = fc
  .tuple(fc.constantFrom('$b', '$n', '$s', null), fc.constantFrom('$push', '$first', '$last'), references)
  .map(([by, name, of]) => ({ $group: { _id: by, all: { [name]: of } } }));

const reshaping: Arbitrary<Document> = fc.oneof<Arbitrary<Document>[]>(
  fc
    .tuple(fc.constantFrom('z', 'a', 'c.z', 'e.x', 'n'), computedValues)
    .map(([path, value]) => ({ $set: { [path]: value } })),
  fc
    .tuple(fc.constantFrom('z', 'y'), computedValues, fc.constantFrom<Document>({}, { _id: 0 }, { b: 1 }))
    .map(([path, value, more]) => ({ $project: { ...more, [path]: value } })),
  fc
    .uniqueArray(fields, { minLength: 1, maxLength: 2 })
    .map(names => ({ $project: Object.fromEntries(names.map(name => [name, 1])) })),
  fc.uniqueArray(fields, { minLength: 1, maxLength: 2 }).map(names => ({ $unset: names })),
  fc
    .tuple(
      fc.constantFrom('$d', '$a', '$c', '$c.y', '$n'),
      fc.constantFrom<Document>({}, { preserveNullAndEmptyArrays: true }, { includeArrayIndex: 'i' }),
    )
    .map(([path, options]) => ({ $unwind: { path, ...options } })),
  fc.constantFrom<Document>(
    { $replaceRoot: { newRoot: { n: '$n', old: '$$ROOT' } } },
    { $replaceWith: { $mergeObjects: [{ z: new Int32(0) }, '$$ROOT'] } },
  ),
);

const narrowing: Arbitrary<Document> = filters.map(filter => ({ $match: filter }));

const endings: Arbitrary<{ stages: readonly Document[]; ordered: boolean }> = fc.oneof(
  { weight: 3, arbitrary: groups.map(stage => ({ stages: [stage], ordered: false })) },
  {
    weight: 2,
    arbitrary: fc.tuple(sorts, collecting).map(([$sort, stage]) => ({ stages: [{ $sort }, stage], ordered: false })),
  },
  { weight: 2, arbitrary: sorts.map($sort => ({ stages: [{ $sort }], ordered: true })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(sorts, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }))
      .map(([$sort, $skip, $limit]) => ({ stages: [{ $sort }, { $skip }, { $limit }], ordered: true })),
  },
  { weight: 1, arbitrary: fc.constant({ stages: [{ $count: 'count' }], ordered: false }) },
  { weight: 1, arbitrary: references.map(by => ({ stages: [{ $sortByCount: by }], ordered: false })) },
  {
    weight: 1,
    arbitrary: references.map(groupBy => ({
      stages: [
        {
          $bucket: {
            groupBy,
            boundaries: [0, 2, 4].map(n => new Int32(n)),
            default: 'other',
            output: { count: { $sum: new Int32(1) }, most: { $max: '$n' } },
          },
        },
      ],
      ordered: true,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fields, fields).map(([localField, foreignField]) => ({
      stages: [
        { $lookup: { from: 'c', localField, foreignField, as: 'found' } },
        { $set: { found: { $size: '$found' } } },
      ],
      ordered: false,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(sorts, filters).map(([$sort, $match]) => ({
      stages: [{ $facet: { all: [{ $sort }, { $limit: 2 }], some: [{ $match }, { $count: 'count' }] } }],
      ordered: true,
    })),
  },
  { weight: 1, arbitrary: fc.constant({ stages: [], ordered: false }) },
);

/** A pipeline, and whether the order of its results is defined. */
export const pipelines: Arbitrary<{ pipeline: readonly Document[]; ordered: boolean }> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 1, arbitrary: narrowing }, { weight: 2, arbitrary: reshaping }), { maxLength: 2 }),
    endings,
  )
  .map(([before, { stages, ordered }]) => {
    // What comes of one document has one `_id`: its order, where a sort decides what is left, is not defined.
    const sorts = JSON.stringify(stages).includes('$sort"');
    return { pipeline: [...(sorts ? before.filter(stage => !('$unwind' in stage)) : before), ...stages], ordered };
  });
