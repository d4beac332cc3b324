import type { Transaction } from 'lmdb';
import type { Key } from '../indexes/encode';
import type { Documents, Entries } from './storage';

export interface Range {
  readonly low: Key;
  readonly high: Key;
  readonly reverse: boolean;
}

/** A stored document under the key of its collection and `_id`. */
interface Entry {
  readonly key: Key;
  readonly value: Buffer;
}

const FIRST_CHUNK = 32;
const CHUNK = 512;
const CHUNK_BYTES = 128 * 1024;

/**
 * Documents from `low` (included) to `high` (excluded). Reads ahead in chunks and seeks again for each, so that a paused reader
 * keeps no transaction open and writes between two steps do no harm. With `transaction`: all as of its moment.
 */
export function* scan(table: Documents, { low, high, reverse }: Range, transaction?: Transaction): Generator<Entry> {
  for (let size = FIRST_CHUNK; ; size = CHUNK) {
    const chunk = readChunk(table.getRange(optionsOf({ low, high, reverse }, size, transaction)));
    yield* chunk.entries;
    const last = chunk.entries[chunk.entries.length - 1];
    if (!last || (!chunk.cut && chunk.entries.length < size)) return;
    if (reverse) high = last.key;
    else low = after(last.key);
  }
}

/** Keys, in chunks, read as {@link scan} reads documents; the first chunk has at most `first` keys. */
export function* scanKeys(
  table: Documents | Entries,
  { low, high, reverse }: Range,
  { transaction, first = Infinity }: { transaction?: Transaction; first?: number } = {},
): Generator<readonly Key[]> {
  for (let size = Math.min(first, FIRST_CHUNK); ; size = CHUNK) {
    const keys: Key[] = [];
    for (const key of table.getKeys(optionsOf({ low, high, reverse }, size, transaction))) keys.push(key);
    yield keys;
    const last = keys[keys.length - 1];
    if (last === undefined || keys.length < size) return;
    if (reverse) high = last;
    else low = after(last);
  }
}

function optionsOf({ low, high, reverse }: Range, limit: number, transaction: Transaction | undefined) {
  const moment = transaction ? { transaction } : {};
  return reverse
    ? { ...moment, start: high, end: low, reverse, exclusiveStart: true, inclusiveEnd: true, limit }
    : { ...moment, start: low, end: high, limit };
}

/** Entries up to a number of bytes: a paused reader holds its chunk, and documents may be large. */
function readChunk(entries: Iterable<Entry>): { entries: Entry[]; cut: boolean } {
  const chunk: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    chunk.push(entry);
    bytes += entry.value.length;
    if (bytes > CHUNK_BYTES) return { entries: chunk, cut: true };
  }
  return { entries: chunk, cut: false };
}

/** The smallest key that is greater. */
export function after(key: Key): Key {
  return `${key}\0`;
}
