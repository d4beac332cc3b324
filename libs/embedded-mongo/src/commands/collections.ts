import { encode } from '../bson/codec';
import { sameValue } from '../bson/compare';
import { type Doc, isDoc, isNumeric } from '../bson/types';
import { checkCollectionName, checkDatabaseName } from '../engine/engine';
import type { Collection } from '../engine/collection';
import { validatorOf } from '../schema/validator';
import { fail } from '../errors';
import { cursorReply } from '../protocol/cursor-reply';
import { compile } from '../query/matcher';
import { truthy } from '../bson/truth';
import { parseFilter } from '../query/parse';
import { samePattern } from '../planner/plan';
import { type Command, checkCollation, deadline, docOf, existingCollection, namespaceOf } from './context';

const VALIDATION = ['validator', 'validationLevel', 'validationAction'] as const;
const REFUSED = ['capped', 'timeseries', 'viewOn', 'clusteredIndex', 'changeStreamPreAndPostImages', 'encryptedFields'];

function validationOptions(body: Doc): Doc {
  return Object.fromEntries(VALIDATION.flatMap(name => (body[name] === undefined ? [] : [[name, body[name]]])));
}

/** create, with a validator if given. Throws 48 if a collection of this name has other options, 115 for capped and the like. */
export const create: Command = context => {
  const { body, engine } = context;
  const ns = namespaceOf(context);
  for (const option of REFUSED)
    if (body[option] !== undefined && body[option] !== false)
      fail(115, `create with ${option} is not supported by this server`);
  checkCollation(body['collation']);
  const options = validationOptions(body);
  validatorOf(options);
  return engine.write(() => {
    const existing = engine.catalog.get(ns);
    if (!existing) engine.catalog.create(ns, options);
    else if (!sameValue(existing.record.options, options)) fail(48, `Collection ${ns} already exists.`);
    return {};
  });
};

/** collMod: validator, its level and action, and `index: {keyPattern | name, expireAfterSeconds}`. Throws 26, 72. */
export const collMod: Command = context => {
  const { body, engine } = context;
  const changes = validationOptions(body);
  for (const option of REFUSED)
    if (body[option] !== undefined) fail(115, `collMod with ${option} is not supported by this server`);
  return engine.write(() => {
    const collection = existingCollection(context, 'ns does not exist');
    collection.record.options = { ...collection.record.options, ...changes };
    const reply = body['index'] === undefined ? {} : changeExpiry(collection, docOf(context, 'index'));
    collection.refresh();
    return reply;
  });
};

function changeExpiry(collection: Collection, change: Doc): Doc {
  const { name, keyPattern, expireAfterSeconds } = change;
  for (const option of ['unique', 'prepareUnique'])
    if (option in change) fail(115, `collMod of ${option} is not supported by this server`);
  if (!isNumeric(expireAfterSeconds)) return fail(72, 'no expireAfterSeconds field');
  const index = isDoc(keyPattern)
    ? collection.indexes.find(one => samePattern(one.record.spec['key'] as Doc, keyPattern))
    : collection.indexNamed(String(name));
  if (!index) return fail(27, 'cannot find index for ns');
  const old = index.record.spec['expireAfterSeconds'];
  const record = { ...index.record, spec: { ...index.record.spec, expireAfterSeconds } };
  collection.record.indexes = collection.record.indexes.map(one => (one === index.record ? record : one));
  return { ...(old === undefined ? {} : { expireAfterSeconds_old: old }), expireAfterSeconds_new: expireAfterSeconds };
}

/** drop. Throws 26 as mongod before 7.0 did; drivers ignore it. */
export const drop: Command = context =>
  context.engine.write(() => {
    const collection = existingCollection(context);
    const nIndexesWas = collection.indexes.length + 1;
    context.engine.catalog.drop(collection);
    return { nIndexesWas, ns: collection.ns };
  });

export const dropDatabase: Command = ({ db, engine }) =>
  engine.write(() => {
    const collections = engine.catalog.inDatabase(checkDatabaseName(db));
    for (const collection of collections) engine.catalog.drop(collection);
    return collections.length > 0 ? { dropped: db } : {};
  });

/** renameCollection within or across databases. Throws 26, and 48 unless `dropTarget`. */
export const renameCollection: Command = ({ body, engine }) => {
  const [from, to] = [String(body['renameCollection']), String(body['to'])];
  const dot = to.indexOf('.');
  checkDatabaseName(to.slice(0, dot));
  checkCollectionName(to.slice(dot + 1));
  return engine.write(() => {
    const source = engine.catalog.get(from) ?? fail(26, `Source collection ${from} does not exist`);
    const target = engine.catalog.get(to);
    if (from === to) fail(20, "Can't rename a collection to itself");
    if (target && !truthy(body['dropTarget'])) fail(48, 'target namespace exists');
    if (target) engine.catalog.drop(target);
    engine.catalog.rename(source, to);
    return {};
  });
};

/** listCollections: name, type, options and info of each. */
export const listCollections: Command = async context => {
  const db = checkDatabaseName(context.db);
  const test = compile(parseFilter(docOf(context, 'filter')));
  const nameOnly = truthy(context.body['nameOnly']);
  const docs = context.engine.catalog.inDatabase(db).map(collection => {
    const name = collection.ns.slice(db.length + 1);
    const { uuid, options } = collection.record;
    const idIndex = { v: 2, key: { _id: 1 }, name: '_id_' };
    return { name, type: 'collection', options, info: { readOnly: false, uuid }, idIndex };
  });
  const shown = docs.filter(test).map(doc => encode(nameOnly ? { name: doc.name, type: doc.type } : doc));
  const ns = `${db}.$cmd.listCollections`;
  const batch = await context.cursors.start(ns, shown.values(), Infinity, true, deadline(context));
  return cursorReply('firstBatch', ns, batch.id, batch.docs);
};
