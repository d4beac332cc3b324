import { Int32, Long } from 'bson';
import { decode, encode } from '../bson/codec';
import { optionalNumber } from '../bson/numbers';
import type { Doc } from '../bson/types';
import type { Catalog } from '../engine/catalog';
import { type Collection, idKey, type Stored } from '../engine/collection';
import { fail } from '../errors';
import type { TransactionNumber } from './transaction-number';

/** Where mongod keeps them too. */
const NAMESPACE = 'config.transactions';

/** Seconds after the last write of a session that its answers are kept: the session timeout that hello announces. */
export const SESSION_TIMEOUT_S = 30 * 60;

const EXPIRY = {
  v: new Int32(2),
  key: { lastWriteDate: new Int32(1) },
  name: 'lastWriteDate_1',
  expireAfterSeconds: new Int32(SESSION_TIMEOUT_S),
};

/** Runs the statements of one command, each once for its session and number however often the command is repeated. */
export interface Retries {
  /** The answer of statement `index`: the kept one if it ran before, else that of `run`. Errors are not kept. */
  once(index: number, run: () => Doc): Doc;
  /** Keeps what ran now; the fields to add to the command's reply. */
  finish(): Doc;
}

/** For commands without a transaction number: everything runs, nothing is kept. */
const EVERY_TIME: Retries = { once: (_index, run) => run(), finish: () => ({}) };

/** Statements that ran, as ranges of their numbers, and the answers of those that have more to say than "done". */
interface Kept {
  readonly done: number[][];
  readonly answers: Map<number, Doc>;
}

/**
 * The statements of a retryable write. To be called, used and finished inside the transaction of the write itself, so that
 * effect and answer are on disk together. Throws code 225 when the session has moved on to a higher number.
 */
export function retriesOf(catalog: Catalog, transaction: TransactionNumber | undefined, body: Doc): Retries {
  if (!transaction) return EVERY_TIME;
  const { lsid, number } = transaction;
  const collection = catalog.get(NAMESPACE) ?? create(catalog);
  const id = idKey(lsid);
  const stored = collection.get(id);
  const before = stored && decode(stored);
  const last = optionalNumber(before?.['txnNum']) ?? -1;
  if (last > number) {
    fail(
      225,
      `Retryable write with txnNumber ${number} is prohibited on session ${JSON.stringify(lsid)} because a newer retryable write with txnNumber ${last} has already started on this session.`,
    );
  }
  const kept: Kept = before && last === number ? readKept(before) : { done: [], answers: new Map() };
  const repeated: Int32[] = [];
  let ran = false;
  return {
    once: (index, run) => {
      const statement = statementId(body, index);
      const answer = kept.answers.get(statement) ?? (isDone(kept, statement) ? {} : undefined);
      if (answer) {
        repeated.push(new Int32(statement));
        return answer;
      }
      const fresh = run();
      ran = true;
      if (Object.keys(fresh).length > 0) kept.answers.set(statement, fresh);
      else markDone(kept, statement);
      return fresh;
    },
    finish: () => {
      if (ran || !before || last !== number)
        save(collection, recordOf(lsid, number, kept), before && stored && { id, bytes: stored, before });
      return repeated.length > 0 ? { retriedStmtIds: repeated } : {};
    },
  };
}

/** As mongod numbers them: by `stmtIds`, counting from `stmtId`, or by place. */
function statementId(body: Doc, index: number): number {
  const list = body['stmtIds'];
  if (Array.isArray(list)) return optionalNumber(list[index]) ?? index;
  return (optionalNumber(body['stmtId']) ?? 0) + index;
}

function isDone({ done }: Kept, statement: number): boolean {
  return done.some(([from = 0, to = 0]) => from <= statement && statement <= to);
}

/** A bulk insert is one range, however many documents it has. */
function markDone({ done }: Kept, statement: number): void {
  const last = done[done.length - 1];
  if (last && last[1] === statement - 1) last[1] = statement;
  else done.push([statement, statement]);
}

function readKept(stored: Doc): Kept {
  const done = (stored['done'] as unknown[][]).map(range => range.map(at => optionalNumber(at) ?? 0));
  const answers = (stored['answers'] as Doc[]).map(
    ({ statement, answer }) => [optionalNumber(statement) ?? 0, answer as Doc] as const,
  );
  return { done, answers: new Map(answers) };
}

function recordOf(lsid: Doc, number: number, { done, answers }: Kept): Doc {
  return {
    _id: lsid,
    txnNum: Long.fromNumber(number),
    lastWriteDate: new Date(),
    done: done.map(range => range.map(at => new Int32(at))),
    answers: [...answers].map(([statement, answer]) => ({ statement: new Int32(statement), answer })),
  };
}

function save(collection: Collection, record: Doc, old?: Stored & { readonly before: Doc }): void {
  const bytes = encode(record);
  if (old) collection.replace(old, old.before, record, bytes);
  else collection.insert(record, bytes);
}

function create(catalog: Catalog): Collection {
  const collection = catalog.create(NAMESPACE);
  collection.addIndex(EXPIRY, catalog.nextId());
  return collection;
}

/** Whether any retryable write has been kept. */
export function keepsWrites(catalog: Catalog): boolean {
  return catalog.get(NAMESPACE) !== undefined;
}

/** Forgets the writes of sessions that their clients have ended. */
export function forgetSessions(catalog: Catalog, sessions: readonly Doc[]): void {
  const collection = catalog.get(NAMESPACE);
  for (const { id } of collection ? sessions : []) {
    const key = idKey({ id });
    const stored = collection?.get(key);
    if (stored) collection?.remove(key, decode(stored));
  }
}
