import { encode } from '../bson/codec';
import { leavesOf } from '../bson/paths';
import type { Doc } from '../bson/types';
import { collect, Pacer } from '../engine/pacer';
import { fail } from '../errors';
import { encodeValue } from '../indexes/encode';
import { countMatches, find } from '../planner/find';
import { parseFilter } from '../query/parse';
import { compareValues } from '../bson/compare';
import { checkCollation, collectionOf, type Command, countOf, deadline, docOf } from './context';

/** count: `{n}`. Without a filter it is read from the store, with one that an index decides no document is fetched. */
export const count: Command = async context => {
  checkCollation(context.body['collation']);
  const filter = parseFilter(docOf(context, 'query'));
  const collection = collectionOf(context);
  if (!collection) return { n: 0 };
  const limit = countOf(context, 'limit');
  const spec = {
    filter,
    sort: [],
    skip: countOf(context, 'skip') ?? 0,
    limit: limit === 0 ? undefined : limit,
    hint: context.body['hint'],
  };
  const [n = 0] = await collect(
    countMatches(collection, spec, { keysExamined: 0, docsExamined: 0 }),
    deadline(context),
  );
  return { n };
};

/** distinct: `{values}` in order; arrays count by their elements. */
export const distinct: Command = async context => {
  const { key } = context.body;
  checkCollation(context.body['collation']);
  if (typeof key !== 'string') return fail(14, "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const filter = parseFilter(docOf(context, 'query'));
  const collection = collectionOf(context);
  if (!collection) return { values: [] };
  const parts = key.split('.');
  const found = new Map<string, unknown>();
  const fields = new Set(parts.slice(0, 1));
  const steps = find(collection, { filter, sort: [], skip: 0, fields }, { keysExamined: 0, docsExamined: 0 });
  const pacer = new Pacer(deadline(context));
  for (const match of steps) {
    for (const leaf of match ? leavesOf(match.doc, parts) : []) {
      for (const value of Array.isArray(leaf) ? (leaf as unknown[]) : [leaf]) {
        const id = value === undefined ? undefined : encodeValue(value);
        // Of equal values of different types the first one met is answered.
        if (id !== undefined && !found.has(id)) found.set(id, value);
      }
    }
    // Not before the match has been read: its bytes are gone when others have had their turn.
    if (pacer.isDue) await pacer.rest();
  }
  const reply: Doc = { values: [...found.values()].sort(compareValues) };
  if (encode(reply).length > 16 * 1024 * 1024) fail(17217, 'distinct too big, 16mb cap');
  return reply;
};
