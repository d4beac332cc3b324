import { BSON, type Document } from 'mongodb';
import { COLLECTION, type Operation, UNIQUE, WHOLE } from './case';
import type { Outcome } from './outcome';
import { show } from './show';

const CLASSES =
  'MongoClient, BSON, Binary, BSONRegExp, Code, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp';

/** What a cursor still has. */
const FURTHER = `
  for (let id = answer.cursor?.id; id && String(id) !== '0';) {
    const more = await db.command({ getMore: id, collection: '${COLLECTION}', batchSize: 2 }, exact).catch(error => error.errorResponse ?? error);
    console.log(BSON.EJSON.stringify(more, { relaxed: false }));
    id = more.cursor?.id;
  }`;

/** JavaScript that makes a document again, types and order of fields included. */
export function source(document: Document): string {
  return show(Buffer.from(BSON.serialize(document, { ignoreUndefined: true })));
}

/** A program for Node that runs one case against MONGODB_URI and prints the answer as canonical Extended JSON. */
export function snippet(docs: readonly Document[], operation: Operation): string {
  const documents = docs.map(document => `    ${source(document)},`).join('\n');
  const unique = operation.unique === undefined ? undefined : UNIQUE[operation.unique];
  const index = unique
    ? `\n  await db.command({ createIndexes: '${operation.unique}', indexes: [${source({ name: 'u', ...unique })}] });`
    : '';
  const after = operation.writes
    ? `\n  console.log(BSON.EJSON.stringify(await db.collection('${operation.unique ?? COLLECTION}').find({}, exact).sort({ _id: 1 }).toArray(), { relaxed: false }));`
    : '';
  const batches = (operation.command['batchSize'] ?? WHOLE) === WHOLE ? '' : FURTHER;
  return `const { ${CLASSES} } = require('mongodb');
MongoClient.connect(process.env.MONGODB_URI).then(async client => {
  const db = client.db('store_diff_snippet');
  const exact = { promoteValues: false, bsonRegExp: true };
  await db.dropDatabase();
  await db.command({ insert: 'c', documents: [
${documents}
  ] });${index}
  const answer = await db.command(${source(operation.command)}, exact).catch(error => error.errorResponse ?? error);
  console.log(BSON.EJSON.stringify(answer, { relaxed: false }));${batches}${after}
  await db.dropDatabase();
  await client.close();
});`;
}

/** An answer for people. */
export function describe(outcome: Outcome): string {
  const lines = outcome.error
    ? [`error ${outcome.error.code}: ${outcome.error.message}`]
    : [outcome.facts === '{}' ? '' : outcome.facts, ...outcome.results];
  const state = outcome.state ? ['documents afterwards:', ...outcome.state] : [];
  return [...lines, ...state]
    .filter(line => line !== '')
    .map(line => `  ${line}`)
    .join('\n');
}
