import { optionalNumber } from '../bson/numbers';
import { type Doc, isDoc } from '../bson/types';
import { checkDatabaseName } from '../engine/engine';
import { fail } from '../errors';
import { collectionOf, type Command, namespaceOf } from './context';
import { SERVER_VERSION } from './hello';
import type { Collection } from '../engine/collection';

export const ping: Command = () => ({});

export const buildInfo: Command = () => ({
  version: SERVER_VERSION,
  versionArray: [...SERVER_VERSION.split('.').map(Number), 0],
  gitVersion: 'embedded',
  modules: [],
  storageEngines: ['lmdb'],
  javascriptEngine: 'none',
  bits: 64,
  debug: false,
  maxBsonObjectSize: 16 * 1024 * 1024,
});

export const serverStatus: Command = ({ startedAt, connections, counters, cursors, engine }) => {
  const memory = process.memoryUsage();
  return {
    host: '127.0.0.1',
    version: SERVER_VERSION,
    process: 'embedded-mongo',
    pid: process.pid,
    uptime: Math.floor((Date.now() - startedAt) / 1000),
    localTime: new Date(),
    connections: { current: connections() },
    metrics: { cursor: { open: { total: cursors.size } }, commands: Object.fromEntries(counters) },
    mem: { resident: Math.round(memory.rss / 1024 / 1024) },
    storageEngine: { name: 'lmdb', persistent: true, ...engine.storage.stats() },
  };
};

export const connectionStatus: Command = () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } });

export const whatsmyuri: Command = ({ peer }) => ({ you: peer });

/** Parameters that tools ask for. Throws code 72 for others, as mongod. */
export const getParameter: Command = ({ body }) => {
  const known: Doc = { featureCompatibilityVersion: { version: '7.0' }, authenticationMechanisms: [] };
  if (body['getParameter'] === '*') return known;
  const asked = Object.keys(known).filter(name => name in body);
  if (asked.length === 0) return fail(72, 'no option found to get');
  return Object.fromEntries(asked.map(name => [name, known[name]]));
};

function sizes(collections: readonly Collection[]): { objects: number; dataSize: number } {
  let objects = 0;
  let dataSize = 0;
  for (const collection of collections) {
    for (const { bytes } of collection.documents()) {
      objects += 1;
      dataSize += bytes.length;
    }
  }
  return { objects, dataSize };
}

export const dbStats: Command = ({ db, engine }) => {
  const collections = engine.catalog.inDatabase(checkDatabaseName(db));
  const { objects, dataSize } = sizes(collections);
  const indexes = collections.reduce((sum, collection) => sum + collection.indexes.length + 1, 0);
  const storageSize = engine.storage.stats().bytesUsed;
  return {
    db,
    collections: collections.length,
    views: 0,
    objects,
    avgObjSize: objects ? dataSize / objects : 0,
    dataSize,
    storageSize,
    indexes,
    indexSize: 0,
    totalSize: storageSize,
    scaleFactor: 1,
  };
};

export const collStats: Command = context => {
  const collection = collectionOf(context);
  const { objects, dataSize } = sizes(collection ? [collection] : []);
  return {
    ns: namespaceOf(context),
    count: objects,
    size: dataSize,
    avgObjSize: objects ? dataSize / objects : 0,
    storageSize: dataSize,
    nindexes: collection ? collection.indexes.length + 1 : 0,
    totalIndexSize: 0,
    indexSizes: {},
    capped: false,
    scaleFactor: 1,
  };
};

export const listDatabases: Command = ({ engine, body }) => {
  const nameOnly = body['nameOnly'] === true || optionalNumber(body['nameOnly']) === 1;
  const filter = isDoc(body['filter']) ? body['filter']['name'] : undefined;
  const names = engine.catalog.databases().filter(name => typeof filter !== 'string' || filter === name);
  if (nameOnly) return { databases: names.map(name => ({ name })) };
  const databases = names.map(name => ({
    name,
    sizeOnDisk: sizes(engine.catalog.inDatabase(name)).dataSize,
    empty: false,
  }));
  return { databases, totalSize: databases.reduce((sum, one) => sum + one.sizeOnDisk, 0) };
};
