import { createHash } from 'node:crypto';
import { malformed } from './refusal';

/** Where a page ended: the sort value and the id of its last item. */
export interface Position {
  /** Milliseconds since 1970 for dates. */
  readonly value: number;
  readonly id: string;
}

/** Opaque text of a position. @param scope what was asked (filters, sort, caller); a cursor works for the same question only. */
export function encodeCursor(position: Position, scope: unknown): string {
  return Buffer.from(JSON.stringify([position.value, position.id, digest(scope)])).toString('base64url');
}

/** @throws Refusal `validation_failed` for anything that `encodeCursor` did not make for this scope. */
export function decodeCursor(cursor: string, scope: unknown): Position {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) throw unusable();
  const [value, id, asked] = parts as unknown[];
  if (typeof value !== 'number' || !Number.isFinite(value) || typeof id !== 'string') throw unusable();
  if (asked !== digest(scope))
    throw malformed('/cursor', 'belongs to another list: filters and sort must stay the same');
  return { value, id };
}

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
