import fc, { type Arbitrary } from 'fast-check';
import { Decimal128, type Document, Double, Int32, Long } from 'mongodb';
import { anything } from './documents';
import { filters } from './filters';
import { operands } from './values';

const small = fc.integer({ min: 0, max: 3 }).map(n => new Int32(n));
const bsonTypes = fc.constantFrom(
  ...['int', 'long', 'double', 'decimal', 'number', 'string', 'object', 'array', 'bool', 'date', 'null', 'objectId'],
);
const bounds = fc.constantFrom<unknown>(
  new Int32(1),
  new Double(1.5),
  Long.fromNumber(2),
  Decimal128.fromString('0.1'),
);
/** Keywords about one value; each speaks of some types and lets the others pass. */
const plain: Arbitrary<Document> = fc.oneof<Arbitrary<Document>[]>(
  fc.oneof(bsonTypes, fc.uniqueArray(bsonTypes, { minLength: 1, maxLength: 3 })).map(bsonType => ({ bsonType })),
  fc
    .uniqueArray(fc.oneof(operands, anything), { minLength: 1, maxLength: 3, selector: value => JSON.stringify(value) })
    .map(values => ({ enum: values })),
  bounds.map(minimum => ({ minimum })),
  bounds.map(maximum => ({ maximum })),
  small.map(minLength => ({ minLength })),
  small.map(maxLength => ({ maxLength })),
  fc.constantFrom('a', '^a', 'b$', '^.$').map(pattern => ({ pattern })),
  small.map(minItems => ({ minItems })),
  small.map(maxItems => ({ maxItems })),
);

const inner: Arbitrary<Document> = fc
  .array(plain, { minLength: 1, maxLength: 2 })
  .map(parts => Object.assign({}, ...parts) as Document);

const onItems = inner.map((items): Document => ({ items }));
const onFields = fc
  .uniqueArray(fc.tuple(fc.constantFrom('x', 'y'), inner), { minLength: 1, maxLength: 2, selector: ([name]) => name })
  .map((fields): Document => ({ properties: Object.fromEntries(fields) }));
const required = fc
  .uniqueArray(fc.constantFrom('x', 'y'), { minLength: 1, maxLength: 2 })
  .map((names): Document => ({ required: names }));

const ofValue: Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: inner },
  { weight: 1, arbitrary: onItems },
  { weight: 1, arbitrary: onFields },
  { weight: 1, arbitrary: required },
);

/** Schemas with keywords that most engines know. */
const schemas: Arbitrary<Document> = fc.oneof<Arbitrary<Document>[]>(
  fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'n', 's', 't', 'm'), ofValue), {
      minLength: 1,
      maxLength: 2,
      selector: ([name]) => name,
    })
    .map(fields => ({ properties: Object.fromEntries(fields) })),
  fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'n', 's'), { minLength: 1, maxLength: 2 })
    .map(names => ({ required: names })),
);

/** Filters by schema, alone and beside others. */
export const schemaFilters: Arbitrary<Document> = fc.oneof<{ weight: number; arbitrary: Arbitrary<Document> }[]>(
  { weight: 6, arbitrary: schemas.map($jsonSchema => ({ $jsonSchema })) },
  { weight: 1, arbitrary: schemas.map($jsonSchema => ({ $nor: [{ $jsonSchema }] })) },
  {
    weight: 1,
    arbitrary: fc.tuple(schemas, filters).map(([$jsonSchema, filter]) => ({ $or: [{ $jsonSchema }, filter] })),
  },
);
