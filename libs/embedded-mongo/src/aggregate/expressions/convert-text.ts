import { Double, Int32, Long, Decimal128, ObjectId, Timestamp, BSONSymbol } from 'bson';

/** A value as $toString prints it; `undefined` for types that have no text. */
export function textOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'number':
      return numberText(value);
  }
  if (value instanceof Double || value instanceof Int32) return numberText(value.value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Decimal128) return value.toString();
  if (value instanceof BSONSymbol) return value.value;
  return value instanceof Long && !(value instanceof Timestamp) ? value.toString() : undefined;
}

/** The shortest digits that give the same double; an exponent from 10^16 on and below 10^-4, as C++ prints it. */
function numberText(value: number): string {
  if (Object.is(value, -0)) return '-0';
  const size = Math.abs(value);
  if (!Number.isFinite(value) || value === 0 || (size >= 1e-4 && size < 1e16)) return String(value);
  const [digits, exponent = ''] = value.toExponential().split('e');
  return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}
