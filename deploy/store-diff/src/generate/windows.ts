import fc, { type Arbitrary } from 'fast-check';
import { type Document, Int32 } from 'mongodb';
import { filters } from './filters';
import { numbers } from './values';

const values = fc.constantFrom('$n', '$b', '$a', '$s', '$c.x', '$_id');
const adding = fc.constantFrom<unknown>('$n', '$b', '$_id', new Int32(1));

function places(low: unknown, high: unknown): Document {
  const bound = (value: unknown) => (typeof value === 'number' ? new Int32(value) : value);
  return { documents: [bound(low), bound(high)] };
}
const byPlace: Arbitrary<Document> = fc.constantFrom(
  places('unbounded', 'current'),
  places('current', 'unbounded'),
  places('unbounded', 'unbounded'),
  places(-1, 1),
  places(-2, 0),
  places(1, 2),
  places('current', 1),
  places('current', 'current'),
);
const byValue: Arbitrary<Document> = fc
  .tuple(
    fc.constantFrom<unknown>('unbounded', 'current', new Int32(-1), new Int32(-2)),
    fc.constantFrom<unknown>('unbounded', 'current', new Int32(1), new Int32(0)),
  )
  .map(range => ({ range }));

/** What an output field adds up or collects; the order of the documents decides what is first. */
const accumulated: Arbitrary<Document> = fc.oneof<Arbitrary<Document>[]>(
  fc.tuple(fc.constantFrom('$sum', '$avg'), adding).map(([name, of]) => ({ [name]: of })),
  fc.tuple(fc.constantFrom('$min', '$max', '$push', '$first', '$last'), values).map(([name, of]) => ({ [name]: of })),
  fc.constant({ $count: {} }).map((value): Document => value),
);
const ordered: Arbitrary<Document> = fc.oneof<Arbitrary<Document>[]>(
  fc.constantFrom<Document>({ $documentNumber: {} }, { $locf: '$n' }, { $locf: '$s' }),
  fc
    .tuple(values, fc.integer({ min: -2, max: 2 }), fc.constantFrom<Document>({}, { default: 'none' }))
    .map(([output, by, more]) => ({ $shift: { output, by: new Int32(by), ...more } })),
);
const ranks = fc.constantFrom<Document>({ $rank: {} }, { $denseRank: {} });

const partitions = fc.constantFrom<unknown>(undefined, null, '$b', '$s', { $type: '$a' }, { x: '$s', y: '$b' });

function stage(partitionBy: unknown, sortBy: Document, outputs: readonly Document[]): Document {
  const output = Object.fromEntries(outputs.map((spec, i) => [['one', 'two', 'w.z'][i] as string, spec]));
  return { $setWindowFields: { ...(partitionBy === undefined ? {} : { partitionBy }), sortBy, output } };
}

/** In an order in which no two documents are alike. */
const inOrder = fc
  .tuple(
    partitions,
    fc.constantFrom<Document>(
      { _id: 1 },
      { _id: -1 },
      { n: 1, _id: 1 },
      { s: -1, _id: 1 },
      { t: 1, _id: -1 },
      { b: 1, _id: 1 },
    ),
    fc.array(
      fc.oneof(
        fc.tuple(accumulated, byPlace).map(([spec, window]): Document => ({ ...spec, window })),
        accumulated,
        ordered,
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([partition, sort, outputs]) => stage(partition, sort, outputs));

/** By one value, of which several documents may have the same. */
const alike = fc
  .tuple(
    partitions,
    fc.constantFrom<Document>({ n: 1 }, { n: 1 }, { _id: 1 }),
    fc.oneof(
      ranks,
      fc
        .tuple(fc.constantFrom<Document>({ $sum: '$n' }, { $count: {} }, { $max: '$n' }, { $min: '$_id' }), byValue)
        .map(([spec, window]): Document => ({ ...spec, window })),
    ),
  )
  .map(([partition, sort, output]) => stage(partition, sort, [output]));

/** Only documents by whose number a range can be measured. */
const measurable: Document = { $match: { n: { $type: 'number' } } };

/** Pipelines with `$setWindowFields`. MongoDB does not define the order of what comes out. */
export const windows: Arbitrary<readonly Document[]> = fc.oneof<Arbitrary<Document[]>[]>(
  inOrder.map(one => [one]),
  alike.map(one => [measurable, one]),
  fc.tuple(filters, inOrder).map(([$match, one]) => [{ $match }, one]),
  fc.tuple(numbers, inOrder).map(([z, one]) => [{ $set: { b: z } }, one]),
);
