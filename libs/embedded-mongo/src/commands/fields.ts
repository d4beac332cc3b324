import type { Doc } from '../bson/types';
import { fail } from '../errors';

/** Fields that any command may have: sent by drivers, or about sessions, concerns and API versions. */
const GENERIC =
  words(`$db $readPreference $clusterTime lsid txnNumber autocommit startTransaction readConcern writeConcern
  comment maxTimeMS maxTimeMSOpOnly apiVersion apiStrict apiDeprecationErrors clientOperationKey`);

/** Fields of each command in MongoDB 7.0, beside the generic ones. Commands that are not listed take anything, as there. */
const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  find: words(`filter sort projection hint skip limit batchSize singleBatch allowDiskUse returnKey showRecordId max min
    tailable awaitData oplogReplay noCursorTimeout allowPartialResults collation let`),
  getMore: words('collection batchSize'),
  killCursors: words('cursors'),
  insert: words('documents ordered bypassDocumentValidation stmtId stmtIds'),
  update: words('updates ordered bypassDocumentValidation let stmtId stmtIds'),
  delete: words('deletes ordered let stmtId stmtIds'),
  findAndModify: words(`query fields sort hint collation arrayFilters remove update upsert new let
    bypassDocumentValidation stmtId`),
  count: words('query limit skip hint collation fields'),
  distinct: words('key query collation'),
  aggregate: words('pipeline explain cursor allowDiskUse bypassDocumentValidation collation hint let'),
  explain: words('verbosity'),
  create: words(`capped autoIndexId idIndex size max storageEngine validator validationLevel validationAction
    indexOptionDefaults viewOn pipeline collation timeseries expireAfterSeconds clusteredIndex
    changeStreamPreAndPostImages encryptedFields`),
  collMod: words(`index validator validationLevel validationAction viewOn pipeline changeStreamPreAndPostImages
    expireAfterSeconds timeseries cappedSize cappedMax dryRun`),
  drop: words(''),
  renameCollection: words('to dropTarget'),
  listCollections: words('filter nameOnly authorizedCollections cursor'),
  createIndexes: words('indexes commitQuorum ignoreUnknownIndexOptions'),
  listIndexes: words('cursor'),
  dropIndexes: words('index'),
};

/** Fields of one statement of a bulk write. */
const STATEMENT = {
  updates: words('q u c multi upsert arrayFilters collation hint'),
  deletes: words('q limit collation hint'),
} as const;

/** Fields that MongoDB has and this server has not. */
const REFUSED: Readonly<Record<string, ReadonlySet<string>>> = {
  find: words('returnKey showRecordId max min tailable awaitData'),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

const SYNONYMS: Readonly<Record<string, string>> = { findandmodify: 'findAndModify', deleteIndexes: 'dropIndexes' };

/** Checks the fields of a command. Throws code 40415 for unknown ones, 115 for those that this server has not. */
export function checkFields(name: string, body: Doc): void {
  const command = SYNONYMS[name] ?? name;
  const known = Object.hasOwn(KNOWN, command) ? KNOWN[command] : undefined;
  if (!known) return;
  for (const [field, value] of Object.entries(body)) {
    if (REFUSED[command]?.has(field) && value !== false)
      fail(115, `${command} with ${field} is not supported by this server`);
    if (field !== name && !known.has(field) && !GENERIC.has(field)) unknown(`${command}.${field}`);
  }
}

/** Checks the fields of a statement in `updates` or `deletes`. Throws code 40415. */
export function checkStatement(list: keyof typeof STATEMENT, statement: Doc): void {
  for (const field of Object.keys(statement))
    if (!STATEMENT[list].has(field)) unknown(`${list.slice(0, -1)}.${list}.${field}`);
}

function unknown(path: string): never {
  return fail(40415, `BSON field '${path}' is an unknown field.`);
}
