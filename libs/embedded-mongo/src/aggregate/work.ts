import { Decimal128, Binary } from 'bson';
import { isDoc } from '../bson/types';
import { fail } from '../errors';

/** Steps (elements made or looked at) that expressions may take for one document, loops within loops included. */
const MAX_STEPS = 20_000_000;

/** Bytes that the values made by expressions for one document may take, as the 100 MB that mongod grants a stage. */
const MAX_BYTES = 100 * 1024 * 1024;

/** Longest text and largest value to be bound or handed on: nothing larger could ever become a document's field. */
export const MAX_VALUE_BYTES = 16 * 1024 * 1024;

const MAX_DEPTH = 200;

/** Work done for the document at hand. Evaluation never suspends, so one count for all is enough. */
let steps = 0;
let bytes = 0;

/** Starts counting anew: to be called before each document. */
export function startWork(): void {
  steps = 0;
  bytes = 0;
}

/** Counts steps. Throws code 50 when one document takes as many as would hold up the server for seconds. */
export function countSteps(n: number, operator: string): void {
  steps += n;
  if (steps > MAX_STEPS)
    fail(50, `operation exceeded time limit: ${operator} takes more than ${MAX_STEPS} steps for a document`);
}

/** Counts memory. Throws code 146. */
export function countBytes(n: number, operator: string): void {
  bytes += n;
  if (bytes > MAX_BYTES)
    fail(146, `${operator} would use too much memory: more than ${MAX_BYTES} bytes for a document`);
}

/** Counts the elements of an array that is being made. */
export function countElements(n: number, operator: string): void {
  countSteps(n, operator);
  countBytes(8 * n + 16, operator);
}

/** A text as result of an expression. Throws code 10334 if no document could hold it. */
export function checkedText(text: string, operator: string): string {
  if (text.length > MAX_VALUE_BYTES) fail(10334, `${operator} makes a text of more than ${MAX_VALUE_BYTES} bytes`);
  countBytes(text.length, operator);
  return text;
}

/** Memory used so far, to be given back to {@link release} when a loop's step is over. */
export function usedBytes(): number {
  return bytes;
}

/** Forgets what a step of a loop used beside its result: that is garbage already. */
export function release(before: number, result: unknown, operator: string): void {
  if (bytes === before) return;
  bytes = before;
  countBytes(sizeWithin(result, MAX_BYTES - before), operator);
}

/**
 * Lets a value be used more than once. Arrays and documents share what they are made of, so a small expression can make a value
 * that is unimaginably large once written out. Throws code 10334 if it would be, code 15 if it is nested too deeply.
 */
export function guarded(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && (Array.isArray(value) || isDoc(value))) {
    sizeWithin(value, 4 * MAX_VALUE_BYTES);
  }
  return value;
}

/** Bytes of memory, roughly, that a value takes. Throws code 10334 above `limit`: what is larger is never walked through. */
export function sizeWithin(value: unknown, limit: number): number {
  const size = walk(value, limit, 0);
  if (size > limit) fail(10334, `a value is larger than ${limit} bytes`);
  return size;
}

/** Bytes of memory, roughly, that a value takes. */
export function memoryOf(value: unknown): number {
  return walk(value, Infinity, 0);
}

function walk(value: unknown, limit: number, depth: number): number {
  if (typeof value === 'string') return 24 + value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (depth > MAX_DEPTH) fail(15, `a value is nested deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) {
    let size = 32 + 8 * value.length;
    for (const item of value) {
      if (typeof item === 'string' || typeof item === 'object') size += walk(item, limit - size, depth + 1);
      if (size > limit) return size;
    }
    return size;
  }
  if (isDoc(value)) {
    let size = 40;
    for (const key in value) {
      size += 16 + walk(value[key], limit - size, depth + 1);
      if (size > limit) return size;
    }
    return size;
  }
  if (value instanceof Binary) return 80 + value.position;
  return value instanceof Decimal128 ? 96 : 64;
}
