import { byValue, lettersOf, same, withoutNothing } from '../answer-texts';
import { source } from '../snippet';
import type { KnownDifference } from './known-difference';

const lettersByValue = (texts: readonly string[]) => byValue(texts, false).map(lettersOf).sort();

/** In what pipelines compute. */
export const IN_PIPELINES: readonly KnownDifference[] = [
  {
    name: 'computed fields that nobody reads',
    reason: 'Reference: leaves out expressions before $count that would fail. MongoDB computes them.',
    explains: ({ command, ours, theirs }) =>
      /\$(project|set|unset).*\$(count|group|sortByCount|bucket)/.test(command) &&
      ours.error !== undefined &&
      !theirs.error,
  },
  {
    name: 'order of $bucket',
    reason: 'Reference: in any order. MongoDB: by _id.',
    explains: ({ command, ours, theirs }) =>
      command.includes('$bucket') && same([...ours.results].sort(), [...theirs.results].sort()),
  },
  {
    name: '$sum of numbers with more than 15 digits',
    reason:
      'Reference: rounds a long before a double is added, and a double before a decimal is. MongoDB: rounds once, at the end.',
    explains: ({ docs, command }) =>
      /\$(?:sum|avg)/.test(command) && docs.some(doc => /900719925474099[23]/.test(source(doc))),
  },
  {
    name: '$add and $multiply of nothing and a text',
    reason: 'Reference: code 14. MongoDB: null as soon as one operand is missing or null.',
    explains: ({ command, ours, theirs }) =>
      /\$(?:add|multiply)/.test(command) && !ours.error && theirs.error?.code === 14,
  },
  {
    name: '$avg of one decimal beside nothing',
    reason: 'Reference: a double. MongoDB: a decimal.',
    explains: ({ command, ours }) => command.includes('$avg') && ours.results.join().includes('Decimal128'),
  },
  {
    name: '$first and $last of a missing field',
    reason: 'Reference: the field is left out. MongoDB: null.',
    explains: ({ command, ours, theirs }) =>
      /\$first|\$last/.test(command) &&
      same(byValue(ours.results.map(withoutNothing), false), byValue(theirs.results.map(withoutNothing), false)),
  },
  {
    name: '$dateTrunc near 1970',
    reason: 'Reference: another day for dates within days of 1970-01-01. MongoDB: the start of the unit.',
    explains: ({ command, docs }) =>
      command.includes('$dateTrunc') && docs.some(doc => doc['t'] instanceof Date && doc['t'].getTime() < 864e6),
  },
  {
    name: '$trunc and its kin of large doubles',
    reason: 'Reference: goes through 15 digits. MongoDB: whole doubles stay as they are.',
    explains: ({ command }) =>
      /\$(?:trunc|round|ceil|floor).*9007199254740992/.test(command) || /\$(?:trunc|round): \["\$n"\]/.test(command),
  },
  {
    name: 'which of equal numbers of a group',
    reason:
      'Not defined: of 0 and 0.0 in one group either may be its key, its $min or its $max. Here the first, in the reference the last.',
    explains: ({ command, ours, theirs }) =>
      /\$group|\$bucket|\$sortByCount/.test(command) &&
      same(byValue(ours.results, false), byValue(theirs.results, false)),
  },
  {
    name: 'what is refused by name',
    reason: 'Embedded store: refuses dates after the year 275760 and arithmetic with decimals, as its README says.',
    explains: ({ ours }) =>
      ours.error?.code === 115 && /^(?:dates beyond the year|arithmetic with decimals)/.test(ours.error.message),
  },
  {
    name: 'fields that $unset removed',
    reason:
      'Reference: after $unset of `c`, `$c` and `$c.x` are still there, and $set of `c.z` brings it back; $unset of `c.x` makes `c`. MongoDB: they are gone, and nothing is made.',
    explains: ({ command }) =>
      /\$unset: \[[^\]]*"(\w)"[^\]]*\].*"(?:\$\1|\$?\1\.\w)"/.test(command) ||
      /\$unset: \[[^\]]*"(\w)\.\w"[^\]]*\].*"\$\1"/.test(command),
  },
  {
    name: '$lookup by a pattern',
    reason: 'Reference: a pattern finds the texts that match it. MongoDB: only the same pattern.',
    explains: ({ docs, command }) => command.includes('$lookup') && /BSONRegExp|"pattern"/.test(JSON.stringify(docs)),
  },
  {
    name: 'a double and the decimal next to it',
    reason: 'Reference: they are one group when their first 34 digits are the same. MongoDB: compares all digits.',
    explains: ({ docs, command, ours, theirs }) =>
      (ours.results.length > theirs.results.length || command.includes('ank: {}')) &&
      JSON.stringify(docs).includes('0.1000000000000000055511151231257827'),
  },
  {
    name: 'order in which groups collect',
    reason: 'Reference: not always that of the $sort before. MongoDB: that.',
    explains: ({ command, ours, theirs }) =>
      /\$sort.*\$group.*\$push/.test(command) && same(lettersByValue(ours.results), lettersByValue(theirs.results)),
  },
  {
    name: 'order of what sorts alike',
    reason:
      'Not defined: after $replaceRoot there is no `_id` to sort by, so $limit and what groups collect take them in any order.',
    explains: ({ command, ours, theirs }) =>
      ours.results.length === theirs.results.length &&
      /\$replace(?:Root|With): .*\$sort: \{[^}]*_id: .*(?:\$limit|\$group)/.test(command),
  },
  {
    name: '$lookup of a double among decimals',
    reason: 'Reference: 1.5 does not find the decimal 1.5. MongoDB: they are equal.',
    explains: ({ docs, command }) => command.includes('$lookup') && /numberDecimal/.test(JSON.stringify(docs)),
  },
  {
    name: '$min and $max with NaN',
    reason: 'Reference: compares as numbers do, so NaN is never less. MongoDB: NaN sorts below every number.',
    explains: ({ command, ours, theirs }) =>
      /\$min|\$max/.test(command) && /NaN/.test([...ours.loose, ...theirs.loose].join()),
  },
  {
    name: '$count of nothing',
    reason: 'Reference: one document that says 0. MongoDB: no document.',
    explains: ({ command, theirs }) =>
      command.includes('$count: "count"') && /count: new Int32\(0\)/.test(theirs.results.join()),
  },
  {
    name: '$group by fields that are missing',
    reason:
      'Reference: null for each of several; one is missing, and not the same as null. MongoDB: several leave missing ones out, one is null.',
    explains: ({ command, theirs }) =>
      /\$group: \{ _id: |\$sortByCount: /.test(command) &&
      (theirs.results.some(text => /^\{ (?:one|all|count): /.test(text)) ||
        (/_id: \{ x:/.test(command) && /[xy]: null/.test(theirs.results.join()))),
  },
  {
    name: 'place of computed fields',
    reason:
      'Reference: a computed field takes the place of the field of that name, one inside a scalar moves it. MongoDB: projections put it after what is kept, $set where the field was.',
    explains: ({ operation, command, ours, theirs }) =>
      !operation.writes && /(?:projection: \{|\$set: \{).*\$/.test(command) && same(ours.loose, theirs.loose),
  },
];
