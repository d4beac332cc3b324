import { cleanAs, type TextKind } from './kinds';

/** What of a JSON schema matters here. `text` says what kind of text a string is. */
export interface TextSchema {
  readonly text?: TextKind;
  readonly properties?: Readonly<Record<string, TextSchema>>;
  readonly items?: TextSchema;
  readonly maxLength?: number;
  readonly anyOf?: readonly TextSchema[];
}

/** Cleaning may make a text this much shorter (accents apart from their letters, runs of blanks); what is longer is too long. */
const SHRINKS = 4;

export interface TextFault {
  /** JSON pointer, e.g. `/tags/0`. */
  readonly path: string;
  /** The rest of a sentence that begins with the field's name. */
  readonly rule: string;
}

/**
 * Cleans every string whose schema says what kind of text it is; limits and patterns are then checked against the result.
 * The input is not changed. Strings with a fault stay as they were.
 */
export function cleanBySchema(schema: object, value: unknown): { value: unknown; faults: TextFault[] } {
  const faults: TextFault[] = [];
  return { value: visit(schema as TextSchema, value, '', faults), faults };
}

function visit(schema: TextSchema, value: unknown, path: string, faults: TextFault[]): unknown {
  if (typeof value === 'string') return cleanString(schema, value, path, faults);
  const shape = branch(schema, value);
  if (Array.isArray(value)) {
    const { items } = shape;
    return items ? value.map((item, index) => visit(items, item, `${path}/${index}`, faults)) : (value as unknown);
  }
  if (typeof value !== 'object' || value === null || !shape.properties) return value;
  const { properties } = shape;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return [key, property ? visit(property, inner, `${path}/${key}`, faults) : (inner as unknown)];
    }),
  );
}

function cleanString(schema: TextSchema, value: string, path: string, faults: TextFault[]): string {
  const { text: kind, maxLength = Infinity } = schema.anyOf?.find(({ text }) => text !== undefined) ?? schema;
  // Left for the check of the limit: cleaning a mebibyte would keep others waiting.
  if (kind === undefined || value.length > SHRINKS * maxLength) return value;
  const cleaned = cleanAs(kind, value);
  if (cleaned.ok) return cleaned.text;
  faults.push({ path, rule: cleaned.rule });
  return value;
}

/** Of alternatives the one that is an object or a list, as the value is; unions of several objects do not occur. */
function branch(schema: TextSchema, value: unknown): TextSchema {
  const fits = (one: TextSchema) => (Array.isArray(value) ? one.items : one.properties) !== undefined;
  return schema.anyOf?.find(fits) ?? schema;
}
