import { createHash } from 'node:crypto';
import { malformed } from './refusal';

/** Where a page ended: the sort value and the id of its last item. */
export interface Position {
  /** Milliseconds since 1970 for dates. */
  readonly value: number;
  readonly id: string;
  /** Which words of a search were taken for others, one bit for each: later pages do as the first did. */
  readonly forgiven?: number;
}

/** Opaque text of a position. @param scope what was asked (filters, sort, caller); a cursor works for the same question only. */
export function encodeCursor(position: Position, scope: unknown): string {
  return Buffer.from(
    JSON.stringify([position.value, position.id, digest(scope), ...(position.forgiven ? [position.forgiven] : [])]),
  ).toString('base64url');
}

/** What ids look like, and places in a history. */
const ID = /^[\w.-]{1,64}$/;
/** The last millisecond that a date can hold. */
const MAX_VALUE = 8.64e15;

/** @throws Refusal `validation_failed` for anything that `encodeCursor` could not have made for this scope. */
export function decodeCursor(cursor: string, scope: unknown): Position {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length < 3 || parts.length > 4) throw unusable();
  const [value, id, asked, forgiven] = parts as unknown[];
  if (forgiven !== undefined && !isMask(forgiven)) throw unusable();
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > MAX_VALUE) throw unusable();
  if (typeof id !== 'string' || !ID.test(id)) throw unusable();
  if (asked !== digest(scope))
    throw malformed('/cursor', 'belongs to another list: filters and sort must stay the same');
  return { value, id, ...(forgiven === undefined ? {} : { forgiven }) };
}

const isMask = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 31;

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw unusable();
  }
}

const unusable = () => malformed('/cursor', 'is not a cursor of this list');

/** The same for the same question, whatever the order of its keys. */
function digest(scope: unknown): string {
  const ordered = JSON.stringify(scope, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(ordered).digest('base64url').slice(0, 16);
}
