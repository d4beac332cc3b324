import type { Database, Transaction } from 'lmdb';

export interface Range {
  readonly low: Buffer;
  readonly high: Buffer;
  readonly reverse: boolean;
}

interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

const FIRST_CHUNK = 32;
const CHUNK = 512;
const CHUNK_BYTES = 128 * 1024;

/**
 * Entries from `low` (included) to `high` (excluded). Reads ahead in chunks and seeks again for each, so that a paused reader
 * keeps no transaction open and writes between two steps do no harm. With `transaction`: all as of its moment.
 */
export function* scan(
  table: Database<Buffer, Buffer>,
  range: Range,
  transaction?: Transaction,
): Generator<{ key: Buffer; value: Buffer }> {
  const moment = transaction ? { transaction } : {};
  let { low, high } = range;
  for (let size = FIRST_CHUNK; ; size = CHUNK) {
    const options = range.reverse
      ? { ...moment, start: high, end: low, reverse: true, exclusiveStart: true, limit: size }
      : { ...moment, start: low, end: high, limit: size };
    const chunk = readChunk(table.getRange(options));
    yield* chunk.entries;
    const last = chunk.entries[chunk.entries.length - 1];
    if (!last || (!chunk.cut && chunk.entries.length < size)) return;
    if (range.reverse) high = last.key;
    else low = after(last.key);
  }
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
export function after(key: Buffer): Buffer {
  return Buffer.concat([key, NEXT]);
}

const NEXT = Buffer.of(0);
