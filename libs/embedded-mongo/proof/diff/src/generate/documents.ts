import fc, { type Arbitrary } from 'fast-check';
import { type Document, Int32 } from 'mongodb';
import { dates, numbers, scalars, smallInts, strings } from './values';

function fields(shape: Record<string, Arbitrary<unknown>>): Arbitrary<Document> {
  return fc.record(shape, { requiredKeys: [], noNullPrototype: true });
}

const inner = fields({ x: scalars, y: fc.oneof(scalars, fc.array(smallInts, { maxLength: 3 })) });
const reversed = fc.tuple(scalars, scalars).map(([x, y]): Document => ({ y, x }));
const elements = fc.oneof(
  { weight: 6, arbitrary: scalars },
  { weight: 2, arbitrary: inner },
  { weight: 1, arbitrary: fc.array(scalars, { maxLength: 3 }) },
);

/** Documents inside, values of every type, arrays of all of them. */
export const anything: Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: scalars },
  { weight: 3, arbitrary: fc.array(elements, { maxLength: 4 }) },
  { weight: 1, arbitrary: inner },
  { weight: 1, arbitrary: reversed },
);

const nested: Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: inner },
  { weight: 4, arbitrary: fc.array(inner, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(inner, fc.array(inner, { maxLength: 2 }), scalars), { maxLength: 3 }) },
  { weight: 1, arbitrary: fields({ x: inner, y: fc.array(inner, { maxLength: 2 }) }) },
  { weight: 1, arbitrary: scalars },
);

/** A document whose field names look like array indexes and do not stand in numeric order. */
const numbered: Arbitrary<unknown> = fc
  .uniqueArray(fc.constantFrom('2', '1', '0', 'x', '10', '01'), { minLength: 1, maxLength: 4 })
  .chain(names =>
    fc.tuple(...names.map(() => smallInts)).map(values => new Map(names.map((name, i) => [name, values[i]]))),
  );

/**
 * `a` anything · `b` a scalar · `c` documents and arrays of them · `d` an array for array operators · `n` a number ·
 * `s` a string · `t` a date · `m` a document with names like "1". Each may be missing.
 */
const body = fields({
  a: anything,
  b: scalars,
  c: nested,
  d: fc.array(fc.oneof({ weight: 3, arbitrary: smallInts }, { weight: 1, arbitrary: scalars }), { maxLength: 5 }),
  n: numbers,
  s: strings,
  t: dates,
  m: numbered,
});

/** Documents of a collection, `_id` counted from 1. */
export function documents(maxLength: number): Arbitrary<Document[]> {
  return fc
    .array(body, { minLength: 1, maxLength })
    .map(list => list.map((fieldsOf, i) => ({ _id: new Int32(i + 1), ...fieldsOf })));
}
