/**
 * A deep copy that a database returns exactly as it took it: JSON values only, undefined members gone, and text in
 * well-formed Unicode, because UTF-8 can not hold half of a surrogate pair. What is hashed must be this copy.
 */
export function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === 'string' ? wellFormed(member) : member,
  ) as T;
}

function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
