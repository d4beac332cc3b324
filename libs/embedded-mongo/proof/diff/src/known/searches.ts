import { byValue, same } from '../answer-texts';
import { source } from '../snippet';
import type { KnownDifference } from './known-difference';

/** In which documents are found, and in which order. */
export const IN_SEARCHES: readonly KnownDifference[] = [
  {
    name: 'count of everything is an estimate',
    reason:
      'Reference: count with an empty query answers from statistics that lag behind. MongoDB: exact on a standalone server.',
    explains: ({ command }) => /^\{ count: "c", query: \{\} \}$/.test(command),
  },
  {
    name: '$all of nothing beside _id',
    reason:
      'Reference: `{$and: [{_id: 1}, {a: {$all: []}}]}` matches. MongoDB: $all with an empty array matches nothing.',
    explains: ({ command }) => command.includes('$all: []'),
  },
  {
    name: 'sorting by two arrays',
    reason: 'Reference: sorts by two arrays of which one is empty. MongoDB: code 2, parallel arrays.',
    explains: ({ ours }) => ours.error?.message.includes('cannot sort with keys that are parallel arrays') ?? false,
  },
  {
    name: 'sorting by two fields of one array',
    reason:
      'Reference: takes the least of each field, whichever elements they are of. MongoDB: the least pair, each of one element.',
    explains: ({ command, ours, theirs }) =>
      /sort: \{ "(\w)\.\w": [^}]*"\1\.\w": /.test(command) &&
      same([...ours.results].sort(), [...theirs.results].sort()),
  },
  {
    name: '$elemMatch of a field that is at most or at least null',
    reason: 'Reference: a missing field is neither. MongoDB: it is both, as outside of $elemMatch.',
    explains: ({ command }) => /\$elemMatch: \{[^}]*\$[gl]te: null/.test(command),
  },
  {
    name: '$jsonSchema with NaN',
    reason: 'Reference: NaN is below a maximum. MongoDB: it is not.',
    explains: ({ command, docs }) => command.includes('$jsonSchema') && /NaN/.test(docs.map(source).join()),
  },
  {
    name: 'a value twice in an enum',
    reason: 'Reference: 0 and 0.0 are two. MongoDB: code 9, they are one.',
    explains: ({ ours }) => ours.error?.code === 9 && ours.error.message.includes('duplicate values'),
  },
  {
    name: '"number" among several types of a schema',
    reason: 'Reference: no type of that name in a list. MongoDB: all four types of numbers, in a list as alone.',
    explains: ({ command, theirs }) =>
      command.includes('$jsonSchema') && /data type alias: number/.test(theirs.error?.message ?? ''),
  },
  {
    name: 'which of equal numbers distinct answers',
    reason: 'Reference: any of 0 and 0.0 in one array. MongoDB: the one that it met first.',
    explains: ({ command, ours, theirs }) =>
      command.startsWith('{ distinct:') && same(byValue(ours.results, false), byValue(theirs.results, false)),
  },
  {
    name: '_id above or below NaN',
    reason: 'Reference: follows the order of the index, where NaN comes before all numbers. MongoDB: nothing matches.',
    explains: ({ command }) => /_id: \{[^}]*\$[gl]te?: new Double\(NaN\)/.test(command),
  },
  {
    name: 'sorting by an array in an array',
    reason: 'Reference: `c.0` of `[[5]]` sorts as if it were missing. MongoDB: by 5.',
    explains: ({ docs, operation, command, ours, theirs }) =>
      !operation.writes &&
      /sort: \{.*"\w\.\d": /.test(command) &&
      JSON.stringify(docs).includes('[[') &&
      (command.includes('$limit') || same([...ours.results].sort(), [...theirs.results].sort())),
  },
  {
    name: 'empty arrays in sorts',
    reason: 'Reference: `[]` sorts after null, and by elements of arrays differently. MongoDB: before null.',
    explains: ({ docs, operation, command, ours, theirs }) =>
      !operation.writes &&
      command.includes('sort: {') &&
      JSON.stringify(docs).includes('[]') &&
      ours.results.length === theirs.results.length &&
      (/limit: |skip: /.test(command) || same([...ours.results].sort(), [...theirs.results].sort())),
  },
];
