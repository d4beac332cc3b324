import { byValue, count, firstOther, modified, same, withoutEmpty, withoutModified } from '../answer-texts';
import type { KnownDifference } from './known-difference';

/** In updates, upserts and inserts. */
export const IN_WRITES: readonly KnownDifference[] = [
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
    name: 'removing from what is missing',
    reason:
      'Reference: $pop, $pull and $pullAll make the documents on the way to a missing field. MongoDB: nothing happens.',
    explains: ({ command, ours, theirs }) =>
      /\$pop|\$pull/.test(command) &&
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
    name: '$setOnInsert beside another operator',
    reason: 'Reference: $setOnInsert conflicts with nothing while a document matches. MongoDB: code 40.',
    explains: ({ command, ours }) => command.includes('$setOnInsert') && ours.error?.code === 40,
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
    name: '$pull of an empty document',
    reason: 'Reference: removes what is no document, too. MongoDB: documents alone.',
    explains: ({ command, ours, theirs }) =>
      /\$pull: \{[^}]*: \{\}/.test(command) && modified(ours.facts) <= modified(theirs.facts),
  },
  {
    name: '$inc of what is no number',
    reason: 'Reference: a boolean counts as missing. MongoDB: code 14.',
    explains: ({ command, ours, theirs }) =>
      command.includes('$inc') &&
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
    name: 'the zero that $inc makes',
    reason: 'Reference: a plain 0. MongoDB: the sum, with its sign.',
    explains: ({ command, ours, theirs }) =>
      command.includes('$inc') &&
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
      'Reference: `{"i.x": null}` does not take elements that are no documents. MongoDB: the field is missing there, as in a find; to set another one there fails.',
    explains: ({ command, ours, theirs }) =>
      /"i\.x": null/.test(command) && (ours.error?.code === 28 || modified(ours.facts) > modified(theirs.facts)),
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
    name: '$pull of a pattern',
    reason: 'Reference: removes nothing. MongoDB: the texts that match.',
    explains: ({ command, ours, theirs }) =>
      /\$pull: \{[^}]*BSONRegExp/.test(command) && count(ours.state, '"') < count(theirs.state, '"'),
  },
];
