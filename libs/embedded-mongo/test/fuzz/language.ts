import type { Document } from 'mongodb';
import type { Random } from './random';
import { document, field, regex, value, word } from './values';

const COMPARISONS = [
  '$eq',
  '$ne',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$type',
  '$exists',
  '$size',
  '$bitsAnyClear',
  '$unknown',
  '$where',
];

/** A filter out of the accepted language, and a little beside it. */
export function filter(random: Random, depth = 3): Document {
  const dice = random.below(depth > 0 ? 12 : 6);
  switch (dice) {
    case 0:
      return {};
    case 1:
      return { [field(random)]: value(random) };
    case 2:
      return { [field(random)]: regex(random) };
    case 3:
      return { [field(random)]: { $in: random.times(20, () => value(random, 1)) } };
    case 4:
      return { [field(random)]: { $mod: [value(random, 0), value(random, 0)] } };
    case 5:
      return { [field(random)]: { [random.pick(COMPARISONS)]: value(random) } };
    case 6:
      return { [random.pick(['$and', '$or', '$nor'])]: random.times(4, () => filter(random, depth - 1)) };
    case 7:
      return { [field(random)]: { $not: random.chance(50) ? regex(random) : { $gt: value(random) } } };
    case 8:
      return {
        [field(random)]: { $elemMatch: random.chance(50) ? filter(random, depth - 1) : { $gt: value(random) } },
      };
    case 9:
      return { [field(random)]: { $all: random.times(3, () => value(random)) } };
    case 10:
      return { $expr: expression(random, depth) };
    default:
      return random.chance(50) ? { $text: { $search: word(random) } } : { $jsonSchema: schema(random, depth - 1) };
  }
}

export function schema(random: Random, depth = 2): Document {
  const dice = random.below(depth > 0 ? 8 : 4);
  switch (dice) {
    case 0:
      return { bsonType: random.pick(['object', 'string', 'int', 'nope']) };
    case 1:
      return { required: ['a', field(random)] };
    case 2:
      return { pattern: regex(random)['$regex'] as string, minLength: value(random, 0) };
    case 3:
      return { enum: random.times(3, () => value(random)) };
    case 4:
      return { properties: { [field(random)]: schema(random, depth - 1) }, minItems: value(random, 0) };
    case 5:
      return { properties: { [field(random)]: schema(random, depth - 1), a: schema(random, depth - 1) } };
    case 6:
      return { items: schema(random, depth - 1), maxItems: 3 };
    default:
      return { not: schema(random, depth - 1) };
  }
}

const UNARY =
  '$abs $ceil $trunc $toString $toLower $toUpper $size $type $not $year $month $strLenCP $isArray $objectToArray $first $last $sum $avg $min $max $literal $sqrt $nope'.split(
    ' ',
  );
const BINARY =
  '$add $subtract $multiply $divide $mod $eq $gt $cmp $and $or $concat $concatArrays $in $ifNull $arrayElemAt $range $mergeObjects $round $slice $setUnion'.split(
    ' ',
  );

export function expression(random: Random, depth = 3): unknown {
  const inner = () => expression(random, depth - 1);
  const dice = random.below(depth > 0 ? 14 : 3);
  switch (dice) {
    case 0:
      return value(random, 1);
    case 1:
    case 2:
      return random.pick(['$a', '$list', '$list.x', '$$ROOT', '$$NOW', '$$nope', '$', '$n', '$text']);
    case 3:
    case 4:
      return { [random.pick(UNARY)]: inner() };
    case 5:
    case 6:
    case 7:
      return { [random.pick(BINARY)]: [inner(), inner()] };
    case 8:
      return { $cond: [inner(), inner(), inner()] };
    case 9:
      return { [random.pick(['$map', '$filter'])]: { input: inner(), as: 'x', in: inner(), cond: inner() } };
    case 10:
      return { $reduce: { input: inner(), initialValue: inner(), in: inner() } };
    case 11:
      return {
        $switch: { branches: [{ case: inner(), then: inner() }], default: inner() },
      };
    case 12:
      return random.chance(50)
        ? { $dateTrunc: { date: inner(), unit: random.pick(['day', 'week', 'x']) } }
        : { $dateToString: { date: inner(), format: word(random) } };
    default:
      return { $let: { vars: { x: inner() }, in: { $add: ['$$x', inner()] } } };
  }
}

export function pipeline(random: Random, depth = 2): Document[] {
  return random.times(4, () => stage(random, depth));
}

const STAGES: readonly ((random: Random, depth: number) => Document)[] = [
  random => ({ $match: filter(random) }),
  random => ({ $project: { [field(random)]: random.chance(50) ? 1 : expression(random) } }),
  random => ({ $set: { [field(random)]: expression(random) } }),
  random => ({ $unset: field(random) }),
  random => ({
    $group: {
      _id: expression(random),
      x: { [random.pick(['$sum', '$avg', '$push', '$addToSet', '$max', '$first', '$median'])]: expression(random) },
    },
  }),
  random => ({ $sort: { [field(random)]: random.pick([1, -1, 0, 'x']) } }),
  random => ({ $limit: value(random, 0) }),
  random => ({ $skip: value(random, 0) }),
  random => ({
    $unwind: random.chance(50) ? '$list' : { path: '$list', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true },
  }),
  random => ({ $count: word(random) }),
  random => ({ $replaceRoot: { newRoot: expression(random) } }),
  random => ({ $bucket: { groupBy: '$n', boundaries: random.times(4, () => value(random, 0)), default: 'x' } }),
  (random, depth) => ({ $facet: { x: pipeline(random, depth - 1), y: pipeline(random, depth - 1) } }),
  (random, depth) => ({
    $lookup: { from: 'c1', let: { x: '$a' }, pipeline: pipeline(random, depth - 1), as: 'joined' },
  }),
  random => ({ $lookup: { from: 'c1', localField: field(random), foreignField: field(random), as: 'joined' } }),
  random => ({ $sortByCount: expression(random) }),
  random => ({ [random.pick(['$out', '$merge', '$nope', '$changeStream'])]: value(random) }),
];

function stage(random: Random, depth: number): Document {
  const known = depth > 0 ? STAGES : STAGES.slice(0, 12);
  return random.pick(known)(random, depth);
}

const UPDATES = [
  '$set',
  '$unset',
  '$inc',
  '$min',
  '$max',
  '$setOnInsert',
  '$push',
  '$addToSet',
  '$pull',
  '$pullAll',
  '$pop',
  '$bit',
  '$nope',
];
const UPDATED = ['a', 'b', 'a.b', 'list', 'list.0', 'list.$', 'list.$[]', 'list.$[e].x', 'n', '_id', 'text', 'a.5', ''];

export function update(random: Random): unknown {
  if (random.chance(15)) return pipeline(random, 1);
  if (random.chance(15)) return document(random);
  return Object.fromEntries(
    random.times(3, () => {
      const operator = random.pick(UPDATES);
      const operand = random.chance(30)
        ? { $each: [value(random)], $slice: value(random, 0), $sort: { x: 1 } }
        : value(random);
      return [operator, { [random.pick(UPDATED)]: operand }] as const;
    }),
  );
}
