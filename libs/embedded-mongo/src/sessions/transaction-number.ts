import type { Long } from 'bson';
import { type Doc, isDoc, isNumeric, typeName } from '../bson/types';
import { toNumber } from '../bson/numbers';
import { fail } from '../errors';

/** Commands whose repetition is answered without running them again. */
const RETRYABLE = new Set(['insert', 'update', 'delete', 'findAndModify', 'findandmodify']);

/** Session and number of a retryable write. */
export interface TransactionNumber {
  /** The session's id as the client made it. */
  readonly lsid: Doc;
  readonly number: number;
}

/** The answer to every part of a transaction: code 20, as from a standalone mongod. */
export function refuseTransaction(): never {
  return fail(20, 'Transactions are not supported by this server');
}

/**
 * Reads `lsid` and `txnNumber`; `undefined` if the command is no retryable write. Throws code 20 for transactions, which a
 * standalone server has not, 50768 where only transactions could have a number, 72 for a number without session or below 0.
 */
export function transactionNumber(name: string, body: Doc): TransactionNumber | undefined {
  if (body['startTransaction'] === true || body['autocommit'] !== undefined) refuseTransaction();
  const given = body['txnNumber'] as Long | number | undefined;
  if (given === undefined) return undefined;
  if (!isNumeric(given))
    return fail(14, `BSON field 'txnNumber' is the wrong type '${typeName(given)}', expected type 'long'`);
  if (!RETRYABLE.has(name)) {
    fail(
      50768,
      `txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and ${name} is not a retryable write command.`,
    );
  }
  const lsid = body['lsid'];
  if (!isDoc(lsid)) return fail(72, 'Transaction number requires a session ID to also be specified');
  const number = toNumber(given);
  if (number < 0) fail(72, 'Transaction number cannot be negative');
  return { lsid: { id: lsid['id'] }, number };
}
