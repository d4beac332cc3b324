import { Long } from 'bson';
import type { Login } from '../access/login';
import { evaluateExpression } from '../aggregate/expression';
import { decode } from '../bson/codec';
import { optionalNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric, typeName } from '../bson/types';
import { checkCollectionName, checkDatabaseName, type Engine } from '../engine/engine';
import type { Collection } from '../engine/collection';
import type { Cursors } from '../engine/cursors';
import { type Deadline, deadlineOf } from '../engine/pacer';
import { fail } from '../errors';
import type { Framed } from '../protocol/document-list';
import { type Retries, retriesOf } from '../sessions/retries';
import type { TransactionNumber } from '../sessions/transaction-number';

/** What all commands share. */
export interface Shared {
  readonly engine: Engine;
  readonly cursors: Cursors;
  readonly startedAt: number;
  readonly connections: () => number;
  /** Answers being worked on: stopping waits for them before the files close. */
  readonly inFlight: Set<Promise<unknown>>;
  /** Set when the server presents itself as a replica set of one. */
  readonly replicaSet?: string;
  /** Commands answered, by name: serverStatus shows them. */
  readonly counters: Map<string, number>;
}

/** One command on its way: its arguments, and readers for them that answer MongoDB's errors. */
export interface CommandContext extends Shared {
  readonly name: string;
  readonly db: string;
  readonly body: Doc;
  /** The body as it came. */
  readonly bodyBytes: Buffer;
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>;
  readonly connectionId: number;
  readonly peer: string;
  /** Whether this client may do what it asks for. */
  readonly login: Login;
  /** Address of this server as the client reaches it. */
  readonly address: string;
  /** Session and number of a retryable write. */
  readonly transaction: TransactionNumber | undefined;
}

/** An answer: a document (without `ok`, which is added), or complete BSON. */
export type Reply = Doc | Framed;
export type Command = (context: CommandContext) => Reply | Promise<Reply>;

/** Namespace that the command names, e.g. `{find: 'tickets'}` on db `app` → `app.tickets`. Throws code 73. */
export function namespaceOf(context: CommandContext): string {
  const db = checkDatabaseName(context.db);
  const name = context.body[context.name];
  if (typeof name !== 'string') return fail(73, `collection name has invalid type ${typeName(name)}`);
  return `${db}.${checkCollectionName(name)}`;
}

/** The collection that the command names, if it exists. */
export function collectionOf(context: CommandContext): Collection | undefined {
  return context.engine.catalog.get(namespaceOf(context));
}

/** As {@link collectionOf}, but throws code 26. */
export function existingCollection(context: CommandContext, message = 'ns not found'): Collection {
  return collectionOf(context) ?? fail(26, message);
}

export function deadline(context: CommandContext): Deadline {
  return deadlineOf(optionalNumber(context.body['maxTimeMS']));
}

/** A count such as limit or skip. Throws code 14 for other types, 2 (BadValue) for negative numbers. */
export function countOf(context: CommandContext, field: string): number | undefined {
  const value = context.body[field];
  if (value === undefined || value === null) return undefined;
  const number = optionalNumber(value);
  if (number === undefined)
    return fail(
      14,
      `BSON field '${context.name}.${field}' is the wrong type '${typeName(value)}', expected types '[long, int, decimal, double']`,
    );
  if (number < 0) fail(51024, `BSON field '${field}' value must be >= 0, actual value '${number}'`);
  return Math.trunc(number);
}

/** An optional document argument. Throws code 14 for other types. */
export function docOf(context: CommandContext, field: string): Doc {
  const value = context.body[field];
  if (value === undefined || value === null) return {};
  return isDoc(value)
    ? value
    : fail(14, `BSON field '${context.name}.${field}' is the wrong type '${typeName(value)}', expected type 'object'`);
}

/** The variables of `let`, each an expression without fields, and `NOW`. Throws the errors of expressions. */
export function letOf(context: CommandContext): Doc {
  return { NOW: new Date(), ...constants(docOf(context, 'let')) };
}

/** Computes expressions that see no document. */
export function constants(given: Doc): Doc {
  return Object.fromEntries(Object.entries(given).map(([name, expr]) => [name, evaluateExpression(expr)({}) ?? null]));
}

/** The operations of a bulk write, from the body or from a document sequence. Throws code 14. */
export function operations(context: CommandContext, field: string): Doc[] {
  const sequence = context.sequences.get(field);
  if (sequence) return sequence.map(decode);
  const list = context.body[field];
  if (!Array.isArray(list) || !list.every(isDoc))
    return fail(
      list === undefined ? 40414 : 14,
      list === undefined
        ? `BSON field '${context.name}.${field}' is missing but a required field`
        : `BSON field '${context.name}.${field}' is the wrong type '${typeName(list)}', expected type 'array'`,
    );
  return list;
}

/** The statements of this write, each run once for its transaction number. To be called inside the write's transaction. */
export function retries({ engine, transaction, body }: CommandContext): Retries {
  return retriesOf(engine.catalog, transaction, body);
}

/** Only the simple collation exists here. Throws code 115 for any other. */
export function checkCollation(collation: unknown): void {
  if (collation === undefined || collation === null) return;
  const simple = isDoc(collation) && (Object.keys(collation).length === 0 || collation['locale'] === 'simple');
  if (!simple) fail(115, 'collation is not supported by this server, other than {locale: "simple"}');
}

/** A cursor id. Throws code 14. */
export function cursorId(value: unknown): Long {
  if (value instanceof Long) return value;
  if (typeof value === 'bigint') return Long.fromBigInt(value);
  return isNumeric(value)
    ? Long.fromNumber(Number(value))
    : fail(14, `cursor id has the wrong type '${typeName(value)}'`);
}
