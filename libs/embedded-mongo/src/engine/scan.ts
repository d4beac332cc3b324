import type { Database, Transaction } from 'lmdb';

export interface Range {
  readonly low: Buffer;
  readonly high: Buffer;
  readonly reverse: boolean;
}

const FIRST_CHUNK = 32;
const CHUNK = 512;

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
    const chunk = [...table.getRange(options)];
    yield* chunk;
    const last = chunk[chunk.length - 1];
    if (!last || chunk.length < size) return;
    if (range.reverse) high = last.key;
    else low = Buffer.concat([last.key, NEXT]);
  }
}

/** The smallest addition that makes a key greater. */
const NEXT = Buffer.of(0);
