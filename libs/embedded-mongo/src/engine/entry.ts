import { type Key, twoBytes } from '../indexes/encode';

/** The key of an index entry: index, encoded values, encoded `_id`, and the length of that in two bytes. It has no value. */
export function entryKey(index: Key, values: Key, id: Key): Key {
  return index + values + id + twoBytes(id.length);
}

/** The encoded `_id` in the key of an index entry. */
export function idOf(entry: Key): Key {
  const end = entry.length - 2;
  return entry.slice(end - (entry.charCodeAt(end) << 8) - entry.charCodeAt(end + 1), end);
}

/** The encoded values in the key of an index entry. */
export function valuesOf(entry: Key): Key {
  return entry.slice(4, entry.length - 2 - idOf(entry).length);
}
