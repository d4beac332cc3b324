import fc, { type Arbitrary } from 'fast-check';
import { type Document, Int32 } from 'mongodb';
import { COLLECTION, type Operation, UNIQUE, WHOLE } from '../case';
import { bulks } from './bulks';
import { documents } from './documents';
import { filters, paths } from './filters';
import { pipelines } from './pipelines';
import { positionals, projections } from './projections';
import { schemaFilters } from './schemas';
import { scalarSorts, sorts } from './sorts';
import { elementUpdates, newDocuments, operatorUpdates, pipelineUpdates, replacements } from './updates';

function read(command: Document, ordered = false): Operation {
  return { command, ordered, writes: false };
}

function write(command: Document): Operation {
  return { command, ordered: true, writes: true };
}

function find(parts: Document, ordered = false): Operation {
  return read({ find: COLLECTION, batchSize: WHOLE, ...parts }, ordered);
}

function updating(statement: Document): Operation {
  return write({ update: COLLECTION, updates: [statement] });
}

const ids = fc.integer({ min: 1, max: 6 }).map(id => new Int32(id));
const idRanges = fc
  .tuple(fc.constantFrom('$gt', '$gte'), ids, fc.constantFrom('$lt', '$lte'), ids)
  .map(([above, low, below, high]): Document => ({ [above]: low, [below]: high }));
/** A filter that one document at most passes: which of several an update takes is not defined. */
const ofOne = fc.oneof(
  ids.map((_id): Document => ({ _id })),
  fc.tuple(ids, filters).map(([_id, filter]): Document => ({ $and: [{ _id }, filter] })),
);
const changes: Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: operatorUpdates },
  { weight: 1, arbitrary: replacements },
  { weight: 2, arbitrary: pipelineUpdates },
);
const severalChanges: Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: operatorUpdates },
  { weight: 1, arbitrary: pipelineUpdates },
);

const pages = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }));

const uniques = fc
  .tuple(fc.constantFrom(...Object.keys(UNIQUE)), documents(6))
  .map(([unique, docs]) => ({ ...write({ insert: unique, documents: docs, ordered: false }), unique }));

/** What each area generates; `--only` chooses one. */
export const AREAS = {
  filters: fc.oneof(
    { weight: 5, arbitrary: filters.map(filter => find({ filter })) },
    { weight: 1, arbitrary: filters.map(query => read({ count: COLLECTION, query })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(filters, pages)
        .map(([query, [skip, limit]]) => read({ count: COLLECTION, query, skip, limit })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(filters, paths).map(([query, key]) => read({ distinct: COLLECTION, key, query })),
    },
  ),
  sorts: fc.oneof(
    fc.tuple(filters, sorts).map(([filter, sort]) => find({ filter, sort }, true)),
    sorts.map(sort => find({ filter: {}, sort }, true)),
    fc.tuple(idRanges, sorts).map(([_id, sort]) => find({ filter: { _id }, sort }, true)),
    fc.tuple(filters, sorts, pages).map(([filter, sort, [skip, limit]]) => find({ filter, sort, skip, limit }, true)),
  ),
  projections: fc.oneof(
    { weight: 3, arbitrary: projections.map(projection => find({ filter: {}, projection })) },
    { weight: 1, arbitrary: positionals.map(parts => find(parts)) },
  ),
  updates: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(ofOne, changes).map(([q, u]) => updating({ q, u })) },
    { weight: 3, arbitrary: fc.tuple(filters, severalChanges).map(([q, u]) => updating({ q, u, multi: true })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(elementUpdates, ids)
        .map(([{ q, ...rest }, _id]) => updating({ q: { _id, ...(q as Document) }, ...rest })),
    },
    { weight: 1, arbitrary: elementUpdates.map(statement => updating({ q: {}, u: {}, ...statement, multi: true })) },
  ),
  upserts: fc.tuple(newDocuments, changes).map(([q, u]) => updating({ q, u, upsert: true })),
  findAndModify: fc
    .record(
      {
        query: filters,
        sort: scalarSorts,
        update: changes,
        new: fc.boolean(),
        fields: projections,
        upsert: fc.constant(true),
      },
      { requiredKeys: ['query', 'sort', 'update'], noNullPrototype: true },
    )
    .map(parts => write({ findAndModify: COLLECTION, ...parts })),
  deletes: fc.oneof(
    filters.map(q => write({ delete: COLLECTION, deletes: [{ q, limit: 0 }] })),
    fc
      .tuple(filters, scalarSorts)
      .map(([query, sort]) => write({ findAndModify: COLLECTION, query, sort, remove: true })),
    ofOne.map(q => write({ delete: COLLECTION, deletes: [{ q, limit: 1 }] })),
  ),
  uniques,
  pipelines: pipelines.map(({ pipeline, ordered }) =>
    read({ aggregate: COLLECTION, pipeline, cursor: { batchSize: WHOLE } }, ordered),
  ),
  schemas: schemaFilters.map(filter => find({ filter })),
  bulks: bulks.map(write),
  batches: fc
    .record(
      { filter: filters, sort: sorts, batchSize: fc.integer({ min: 0, max: 3 }), projection: projections, page: pages },
      { requiredKeys: ['filter', 'sort', 'batchSize'], noNullPrototype: true },
    )
    .map(({ page, ...parts }) => find({ ...parts, skip: page?.[0], limit: page?.[1] }, true)),
} as const satisfies Record<string, Arbitrary<Operation>>;

export type Area = keyof typeof AREAS;
export const AREA_NAMES = Object.keys(AREAS) as Area[];
