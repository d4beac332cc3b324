import { byValue, count, firstOther, modified, same, withoutAll, withoutEmpty, withoutModified } from './answer-texts';
import type { Case, Operation } from './case';
import type { Outcome } from './outcome';

/** A difference between the two servers that is understood. */
export interface KnownDifference {
  readonly name: string;
  /** What MongoDB does by its documentation or its published sources, and who departs from it. */
  readonly reason: string;
  /** Whether this is what happened. `ours` is the embedded store's answer, `theirs` the reference's. */
  readonly explains: (found: Found) => boolean;
}

/** A case that was answered differently. */
export interface Found {
  readonly docs: Case['docs'];
  readonly operation: Operation;
  /** The operation's command as text, see show.ts. */
  readonly command: string;
  readonly ours: Outcome;
  readonly theirs: Outcome;
}

/** `theirs` is the reference, `../shared/documentdb` of the workspace where these were found: DocumentDB 1.0. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: 'count of everything is an estimate',
    reason:
      'Reference: count with an empty query answers from statistics that lag behind. MongoDB: exact on a standalone server.',
    explains: ({ command }) => /^\{ count: "c", query: \{\} \}$/.test(command),
  },
  {
    name: 'an update is checked late',
    reason:
      'Reference: conflicting paths and bad operands are found only when a document matches. MongoDB: when the command is parsed.',
    explains: ({ operation, ours, theirs }) =>
      operation.writes &&
      ours.error !== undefined &&
      theirs.error === undefined &&
      /"n":0|"nModified":0|"lastN":0/.test(theirs.facts),
  },
  {
    name: 'array paths that do not exist',
    reason: 'Reference: $unset of `d.$[]` without an array `d` does nothing. MongoDB: code 2, the path must exist.',
    explains: ({ command, ours }) =>
      command.includes('$unset') &&
      /must exist in the document in order to apply array updates|to non-array element/.test(ours.error?.message ?? ''),
  },
  {
    name: 'nothing changed counts as a change',
    reason:
      'Reference: nModified counts a replacement by the same document, and $inc by 0. MongoDB: only what changed.',
    explains: ({ ours, theirs }) =>
      same(ours.state, theirs.state) &&
      withoutModified(ours.facts) === withoutModified(theirs.facts) &&
      modified(ours.facts) < modified(theirs.facts),
  },
  {
    name: 'findAndModify that changes nothing',
    reason: 'Reference: n 0 and updatedExisting false. MongoDB: they say whether a document was found.',
    explains: ({ ours, theirs }) =>
      same(ours.state, theirs.state) && ours.facts.includes('"lastN":1') && theirs.facts.includes('"lastN":0'),
  },
  {
    name: 'projections and $expr of findAndModify are checked late',
    reason:
      'Reference: when there is a document to project, or to insert. MongoDB: colliding paths and $expr in an upsert are refused at once.',
    explains: ({ ours, theirs }) => [224, 31249, 31250, 31253, 31254].includes(ours.error?.code ?? 0) && !theirs.error,
  },
  {
    name: 'adding nothing to a missing array',
    reason:
      'Reference: $push and $addToSet that leave no elements leave a missing field missing. MongoDB: an empty array comes to be.',
    explains: ({ command, ours, theirs }) =>
      /\$push|\$addToSet/.test(command) && count(ours.state, '[]') > count(theirs.state, '[]'),
  },
  {
    name: '$mul of a missing field by NaN or infinity',
    reason: 'Reference: 0. MongoDB multiplies 0 by the operand, which is NaN.',
    explains: ({ command }) => command.includes('$mul') && /NaN|Infinity/.test(command),
  },
  {
    name: '$all of nothing beside _id',
    reason:
      'Reference: `{$and: [{_id: 1}, {a: {$all: []}}]}` matches. MongoDB: $all with an empty array matches nothing.',
    explains: ({ command }) => command.includes('$all: []'),
  },
  {
    name: 'removing from what is missing',
    reason:
      'Reference: $pop, $pull, $pullAll and $rename make the documents on the way to a missing field. MongoDB: nothing happens.',
    explains: ({ command, ours, theirs }) =>
      /\$pop|\$pull|\$rename/.test(command) &&
      (count(theirs.state, '{}') > count(ours.state, '{}') ||
        same(ours.loose.map(withoutEmpty), theirs.loose.map(withoutEmpty))),
  },
  {
    name: 'place of new fields',
    reason:
      'Reference: fields are added operator by operator. MongoDB: in the order of their names, whatever the operator.',
    explains: ({ operation, ours, theirs }) =>
      operation.writes && same(ours.loose, theirs.loose) && ours.facts === theirs.facts,
  },
  {
    name: 'sorting by two arrays',
    reason: 'Reference: sorts by two arrays of which one is empty. MongoDB: code 2, parallel arrays.',
    explains: ({ ours }) => ours.error?.message.includes('cannot sort with keys that are parallel arrays') ?? false,
  },
  {
    name: '$setOnInsert beside another operator',
    reason: 'Reference: $setOnInsert conflicts with nothing while a document matches. MongoDB: code 40.',
    explains: ({ command, ours }) => command.includes('$setOnInsert') && ours.error?.code === 40,
  },
  {
    name: 'fractions have bits',
    reason: 'Reference: $bits… takes the whole part of a Decimal128. MongoDB: a number with a fraction does not match.',
    explains: ({ command }) => command.includes('$bits'),
  },
  {
    name: 'a field twice',
    reason: 'Reference: $mergeObjects with $$ROOT leaves `_id` twice in the document. MongoDB: once.',
    explains: ({ theirs }) =>
      (theirs.state ?? []).some(text => text.startsWith('new Map([["_id"') && text.split('["_id",').length > 2),
  },
  {
    name: 'an update of many that fails',
    reason:
      'Reference: undoes what it changed before. MongoDB: documents that were changed before the error stay changed.',
    explains: ({ command, ours, theirs }) =>
      command.includes('multi: true') && ours.error !== undefined && theirs.error !== undefined,
  },
  {
    name: '$rename of a missing field',
    reason: 'Reference: looks at the destination first. MongoDB: nothing happens when the source is missing.',
    explains: ({ command, ours, theirs }) =>
      command.includes('$rename') &&
      !ours.error &&
      (same(ours.state, theirs.state)
        ? theirs.error !== undefined
        : /destination field|array index/.test(theirs.error?.message ?? '')),
  },
  {
    name: '$inc and $mul of what is no number',
    reason: 'Reference: a boolean counts as missing. MongoDB: code 14.',
    explains: ({ command, ours, theirs }) =>
      /\$inc|\$mul/.test(command) &&
      ours.error?.code === 14 &&
      theirs.error === undefined &&
      ours.error.message.includes('type bool'),
  },
  {
    name: '$unset through an array',
    reason:
      'Reference: refuses `c.y` in an array `c`, and `c.$[].x` of elements that are no documents. MongoDB: nothing to remove.',
    explains: ({ command, ours, theirs }) => command.includes('$unset') && theirs.error !== undefined && !ours.error,
  },
  {
    name: 'an upsert stores a condition',
    reason:
      'Reference: patterns and `$elemMatch` in `$all` become the value of the new document. MongoDB: only equalities do.',
    explains: ({ command }) =>
      command.includes('upsert: true') && /\$all: \[[^\]]*(?:\$elemMatch|new BSONRegExp)/.test(command),
  },
  {
    name: 'elements without the field in unique indexes',
    reason:
      'Reference: elements of an array that lack the field have no key beside others that have it. MongoDB: the key null.',
    explains: ({ operation, ours, theirs }) =>
      /^unique_(inner|sparse)$/.test(operation.unique ?? '') && firstOther(theirs.state, ours.state).includes(': ['),
  },
  {
    name: 'an empty array in an array, in unique indexes',
    reason:
      'Reference: the keys of `[]` and of `[null, []]` are the same. MongoDB: `[]` is indexed as undefined, an element `[]` as an array.',
    explains: ({ operation, ours, theirs }) =>
      operation.unique === 'unique_value' && firstOther(ours.state, theirs.state).includes('[]'),
  },
  {
    name: 'computed fields that nobody reads',
    reason: 'Reference: leaves out expressions before $count that would fail. MongoDB computes them.',
    explains: ({ command, ours, theirs }) =>
      /\$(project|set|unset).*\$(count|group|sortByCount|bucket)/.test(command) &&
      ours.error !== undefined &&
      !theirs.error,
  },
  {
    name: 'the zero that $mul makes',
    reason: 'Reference: a plain 0, or one with 15 decimals. MongoDB: 0 times the operand, with its sign and digits.',
    explains: ({ command, ours, theirs }) =>
      /\$mul|\$inc/.test(command) &&
      /-0|"0[.E]/.test([...ours.loose, ...theirs.loose].join()) &&
      same(byValue(ours.loose, true), byValue(theirs.loose, true)),
  },
  {
    name: '$set to an equal number of another type',
    reason: 'Reference: changes nothing. MongoDB: stores the new type.',
    explains: ({ command, ours, theirs }) =>
      command.includes('$set') &&
      modified(ours.facts) > modified(theirs.facts) &&
      same(byValue(ours.loose, true), byValue(theirs.loose, true)),
  },
  {
    name: 'null in array filters',
    reason:
      'Reference: `{"i.x": null}` does not take elements that are no documents. MongoDB: the field is missing there, as in a find.',
    explains: ({ command, ours, theirs }) =>
      /"i\.x": null/.test(command) && modified(ours.facts) > modified(theirs.facts),
  },
  {
    name: 'decimals beside doubles in unique indexes',
    reason:
      'Reference: 2.5 and 2.50 get in both, 0.1 and a decimal near it do not. MongoDB: equal values share a key, whatever their types.',
    explains: ({ operation, ours, theirs }) =>
      /^unique_(value|number)$/.test(operation.unique ?? '') &&
      [...(ours.state ?? []), ...(theirs.state ?? [])].some(text => text.includes('Decimal128')) &&
      ours.state?.length !== theirs.state?.length,
  },
  {
    name: 'order of $bucket',
    reason: 'Reference: in any order. MongoDB: by _id.',
    explains: ({ command, ours, theirs }) =>
      command.includes('$bucket') && same([...ours.results].sort(), [...theirs.results].sort()),
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
      /\$first|\$last/.test(command) && same(ours.results.map(withoutAll), theirs.results.map(withoutAll)),
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
    name: 'dates that JavaScript does not have',
    reason: 'Embedded store: refuses dates after the year 275760, as its README says.',
    explains: ({ ours }) => ours.error?.code === 115 && ours.error.message.startsWith('dates beyond the year'),
  },
  {
    name: '$pull of a pattern',
    reason: 'Reference: removes nothing. MongoDB: the texts that match.',
    explains: ({ command, ours, theirs }) =>
      command.includes('$pull: {') && command.includes('BSONRegExp') && modified(ours.facts) > modified(theirs.facts),
  },
  {
    name: 'fields inside of one that $unset removed',
    reason:
      'Reference: after $unset of `c`, `$c.x` is still there, and $set of `c.z` brings it back; $unset of `c.x` makes `c`. MongoDB: they are gone, and nothing is made.',
    explains: ({ command }) =>
      /\$unset: \[[^\]]*"(\w)"[^\]]*\].*"\$?\1\.\w"/.test(command) ||
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
    explains: ({ docs, ours, theirs }) =>
      ours.results.length > theirs.results.length &&
      JSON.stringify(docs).includes('0.1000000000000000055511151231257827'),
  },
  {
    name: 'order of what sorts alike',
    reason: 'Not defined: after $replaceRoot there is no `_id` to sort by, so $limit takes any documents.',
    explains: ({ command, ours, theirs }) =>
      ours.results.length === theirs.results.length &&
      /\$replace(?:Root|With): .*\$sort: \{[^}]*_id: .*\$limit/.test(command),
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
  {
    name: 'sorting by an array in an array',
    reason: 'Reference: `c.0` of `[[5]]` sorts as if it were missing. MongoDB: by 5.',
    explains: ({ docs, command, ours, theirs }) =>
      /sort: \{.*"\w\.\d": /.test(command) &&
      JSON.stringify(docs).includes('[[') &&
      same([...ours.results].sort(), [...theirs.results].sort()),
  },
  {
    name: 'empty arrays in sorts',
    reason: 'Reference: `[]` sorts after null, and by elements of arrays differently. MongoDB: before null.',
    explains: ({ docs, operation, command, ours, theirs }) =>
      command.includes('sort: {') &&
      JSON.stringify(docs).includes('[]') &&
      // findAndModify takes another document then, which may be one that cannot be changed.
      (ours.results.length === theirs.results.length || 'findAndModify' in operation.command),
  },
];

/** The first known difference that explains an answer. */
export function explanationOf(found: Found): KnownDifference | undefined {
  return KNOWN_DIFFERENCES.find(known => known.explains(found));
}
