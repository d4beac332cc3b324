import { type Document, Long } from 'mongodb';
import { expression, filter, pipeline, schema, update } from './language';
import type { Random } from './random';
import { document, field, value, word } from './values';

export const DATABASE = 'fuzz';
const COLLECTIONS = ['c0', 'c1', 'c2', 'none'];

const KEYS: readonly Document[] = [
  { a: 1 },
  { a: 1, n: -1 },
  { 'list.x': 1 },
  { text: 'text' },
  { n: 1, 'a.b': 1 },
  { at: '2dsphere' },
  { '': 1 },
  { a: 0 },
];

const collection = (random: Random): string => random.pick(COLLECTIONS);

const sort = (random: Random): Document => ({ [field(random)]: random.pick([1, -1]), n: 1 });

type Make = (random: Random) => Document;

const insert: Make = random => ({
  insert: collection(random),
  documents: [
    ...random.times(6, () => document(random)),
    { n: random.below(9), a: value(random), text: word(random), list: [{ x: random.below(5) }, value(random)] },
  ],
  ordered: random.chance(50),
});

const find: Make = random => ({
  find: collection(random),
  filter: filter(random),
  ...(random.chance(30) ? { sort: sort(random) } : {}),
  ...(random.chance(30) ? { projection: { [field(random)]: random.chance(60) ? 1 : expression(random) } } : {}),
  ...(random.chance(20) ? { skip: value(random, 0), limit: value(random, 0) } : {}),
  ...(random.chance(30) ? { batchSize: random.below(3) } : {}),
  ...(random.chance(10) ? { hint: random.pick(['a_1', '_id_', 'nope', { a: 1 }]) } : {}),
});

const aggregate: Make = random => ({
  aggregate: collection(random),
  pipeline: pipeline(random),
  cursor: random.chance(80) ? {} : { batchSize: 1 },
});

const COMMANDS: readonly (readonly [weight: number, make: Make])[] = [
  [20, insert],
  [25, find],
  [20, aggregate],
  [
    15,
    random => ({
      update: collection(random),
      updates: [
        { q: filter(random), u: update(random), multi: random.chance(40), upsert: random.chance(30) },
        { q: {}, u: update(random), arrayFilters: [{ 'e.x': value(random) }] },
      ],
      ordered: random.chance(50),
    }),
  ],
  [4, random => ({ delete: collection(random), deletes: [{ q: filter(random), limit: random.pick([0, 1, 2]) }] })],
  [
    8,
    random => ({
      findAndModify: collection(random),
      query: filter(random),
      ...(random.chance(70) ? { update: update(random), upsert: random.chance(30) } : { remove: true }),
      new: random.chance(50),
      sort: sort(random),
    }),
  ],
  [5, random => ({ count: collection(random), query: filter(random) })],
  [5, random => ({ distinct: collection(random), key: field(random), query: filter(random) })],
  [3, random => ({ explain: random.pick([find, aggregate])(random), verbosity: 'executionStats' })],
  [4, random => ({ getMore: random.pick([Long.ONE, Long.MAX_VALUE, Long.ZERO]), collection: collection(random) })],
  [1, random => ({ killCursors: collection(random), cursors: [Long.ONE, value(random)] })],
  [
    3,
    random => ({
      createIndexes: collection(random),
      indexes: [
        {
          key: random.pick(KEYS),
          name: random.pick(['a_1', 'x', '', '*']),
          unique: random.chance(20),
          sparse: random.chance(20),
        },
      ],
    }),
  ],
  [2, random => ({ dropIndexes: collection(random), index: random.pick(['*', 'a_1', 'nope']) })],
  [1, random => ({ listIndexes: collection(random) })],
  [1, random => ({ listCollections: 1, filter: filter(random) })],
  [1, random => ({ create: collection(random), validator: { $jsonSchema: schema(random) } })],
  [
    1,
    random => ({
      collMod: collection(random),
      validator: filter(random),
      validationLevel: random.pick(['off', 'moderate', 'x']),
    }),
  ],
  [1, random => ({ drop: collection(random) })],
  [
    1,
    random => ({
      renameCollection: `${DATABASE}.c2`,
      to: `${DATABASE}.${collection(random)}`,
      dropTarget: random.chance(50),
    }),
  ],
  [1, random => ({ validate: collection(random), full: true })],
  [
    1,
    random => ({
      [random.pick([
        'ping',
        'hello',
        'buildInfo',
        'serverStatus',
        'dbStats',
        'listDatabases',
        'nope',
        '',
        'constructor',
      ])]: 1,
    }),
  ],
  [1, random => ({ collStats: collection(random) })],
  [
    1,
    random => ({
      [random.pick(['startSession', 'endSessions', 'commitTransaction', 'killAllSessions'])]: value(random),
    }),
  ],
];

const TOTAL = COMMANDS.reduce((sum, [weight]) => sum + weight, 0);

/** A command of the accepted language, mostly well formed. */
export function command(random: Random): Document {
  let dice = random.below(TOTAL);
  const [, make] = COMMANDS.find(([weight]) => (dice -= weight) < 0) as (typeof COMMANDS)[number];
  return { ...make(random), ...(random.chance(20) ? { maxTimeMS: 500 } : {}), $db: DATABASE };
}
