import { PermanentError } from '@switchboard/kernel';

/**
 * One text for one JSON value: members sorted by their names' code units, no white space, members that are undefined
 * left out, numbers as JSON writes them. Two values have the same text exactly when they are equal.
 * @throws PermanentError `not_canonical` for what JSON can not hold: a date, NaN, a bigint, a function, a BSON type.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw refuse(String(value));
      return JSON.stringify(value);
    case 'object':
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value);
    default:
      throw refuse(typeof value);
  }
}

function canonicalObject(value: object): string {
  // A Long or Decimal128 that somebody stored by hand has fields too; it is not the number that was written.
  if (Object.prototype.toString.call(value) !== '[object Object]' || '_bsontype' in value) {
    throw refuse(value.constructor?.name ?? 'object');
  }
  const members = value as Record<string, unknown>;
  let text = '';
  for (const name of Object.keys(members).sort()) {
    if (members[name] === undefined) continue;
    text += `${text ? ',' : ''}${JSON.stringify(name)}:${canonicalJson(members[name])}`;
  }
  return `{${text}}`;
}

function refuse(what: string): PermanentError {
  return new PermanentError('not_canonical', `${what} has no canonical JSON form`);
}
