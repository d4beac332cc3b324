import { elementOf, elementsOf, numberOf, textOf, TYPE } from './bytes';
import type { Operation } from './case';
import { show, showValue, type Volatile } from './show';

/** A server's answer in comparable form: equal answers have equal texts. */
export interface Outcome {
  /** Documents or values that were returned, each as text; sorted when MongoDB defines no order. */
  readonly results: readonly string[];
  /** Counts and other fields of the reply. */
  readonly facts: string;
  /** The error's code and words; absent when the operation succeeded. */
  readonly error?: { readonly code: number; readonly message: string };
  /** The documents afterwards, by `_id`; absent for reads. */
  readonly state?: readonly string[];
  /** Results and documents afterwards with the fields of each document in the order of their names. */
  readonly loose: readonly string[];
}

/**
 * Reads the answer of an operation: the command's reply and the further batches of its cursor. `state` are the bytes of the
 * documents afterwards.
 */
export function outcomeOf(
  replies: readonly [Buffer, ...Buffer[]],
  operation: Operation,
  vary: Volatile,
  state?: readonly Buffer[],
): Outcome {
  const [reply] = replies;
  const afterwards = state && { state: state.map(document => show(document, vary)) };
  const sorted = { ...vary, sortFields: true };
  const loose = (state ?? []).map(document => show(document, sorted));
  const failed = failure(replies[replies.length - 1] ?? reply);
  if (failed) return { results: [], facts: '', error: failed, ...afterwards, loose };
  const inOrder = (list: string[]) => (operation.ordered ? list : [...list].sort());
  return {
    results: inOrder(replies.flatMap(each => resultsOf(each, vary))),
    facts: factsOf(reply, vary),
    ...afterwards,
    loose: [...inOrder(replies.flatMap(each => resultsOf(each, sorted))), ...loose],
  };
}

function failure(reply: Buffer): Outcome['error'] {
  if (numberOf(reply, 'ok') !== 1) return { code: numberOf(reply, 'code') ?? 0, message: textOf(reply, 'errmsg') };
  const errors = elementOf(reply, 'writeErrors');
  const first = errors && elementsOf(errors.value)[0];
  return first && { code: numberOf(first.value, 'code') ?? 0, message: textOf(first.value, 'errmsg') };
}

function resultsOf(reply: Buffer, vary: Volatile): string[] {
  const cursor = elementOf(reply, 'cursor');
  const list = cursor
    ? (elementOf(cursor.value, 'firstBatch') ?? elementOf(cursor.value, 'nextBatch'))
    : elementOf(reply, 'values');
  if (list) return elementsOf(list.value).map(element => showValue(element, vary));
  const value = elementOf(reply, 'value');
  return value ? [showValue(value, vary)] : [];
}

function factsOf(reply: Buffer, vary: Volatile): string {
  const facts: Record<string, unknown> = { n: numberOf(reply, 'n'), nModified: numberOf(reply, 'nModified') };
  const last = elementOf(reply, 'lastErrorObject');
  if (last?.type === TYPE.object) {
    facts['lastN'] = numberOf(last.value, 'n');
    const updated = elementOf(last.value, 'updatedExisting');
    facts['updatedExisting'] = updated && showValue(updated);
    const made = elementOf(last.value, 'upserted');
    facts['upserted'] = made && showValue(made, vary);
  }
  const upserted = elementOf(reply, 'upserted');
  if (upserted) facts['upserted'] = showValue(upserted, vary);
  return JSON.stringify(facts);
}

/** What two outcomes disagree about, or `undefined`. Codes are compared where MongoDB documents them for the case. */
export function difference(a: Outcome, b: Outcome): string | undefined {
  if (!a.error !== !b.error) return 'one refuses';
  if (a.error && b.error && a.error.code !== b.error.code && (isDocumented(a) || isDocumented(b))) return 'error code';
  if (a.facts !== b.facts) return 'counts';
  if (a.results.length !== b.results.length) return 'number of results';
  if (a.results.some((text, i) => text !== b.results[i])) return 'results';
  const [before, after] = [a.state ?? [], b.state ?? []];
  if (before.length !== after.length || before.some((text, i) => text !== after[i])) return 'documents afterwards';
  return undefined;
}

/** Duplicate key, validation, conflicting paths, immutable `_id`, parallel arrays: codes that applications act on. */
const DOCUMENTED = new Set([11000, 121, 40, 66, 171]);

function isDocumented({ error }: Outcome): boolean {
  return error !== undefined && DOCUMENTED.has(error.code);
}
