import type { FieldError } from '@switchboard/contracts';
import { cleanBySchema, type TextFault } from '@switchboard/kernel';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** Parameters that ask for the value of a field of this desk. */
const FIELD_PREFIX = 'field.';

/** More complaints than these help nobody. */
const MAX_ERRORS = 20;

/**
 * Cleans texts as their schema says (`text`), then checks the request with the same engine as events and settings: handlers get
 * what was cleaned, and no cleaning comes after the check. Bodies are never coerced; queries are text, so they are.
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const checker = Compile(schema);
  return (value: unknown) => {
    const input = httpPart === 'querystring' || httpPart === 'params' ? fromText(schema, value) : value;
    const { value: cleaned, faults } = cleanBySchema(schema, input);
    if (faults.length === 0 && checker.Check(cleaned)) return { value: cleaned };
    return { error: [...faults.map(asError), ...checker.Errors(cleaned)] as unknown as FastifySchemaValidationError[] };
  };
};

const asError = ({ path, rule }: TextFault) => ({ keyword: 'text', instancePath: path, params: {}, message: rule });

interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
}

/** Text → number, boolean or a list of one, where the schema wants that and the text is exactly that. */
function fromText(schema: TSchema, value: unknown): unknown {
  const { properties = {} } = schema as Shape;
  const given = gathered(properties, (value ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    given.map(([key, text]) => [key, convert(Object.hasOwn(properties, key) ? properties[key] : undefined, text)]),
  );
}

/** `field.building=north` is `field: { building: ['north'] }` where there is such a field. */
function gathered(properties: Record<string, Shape>, value: Record<string, unknown>): [string, unknown][] {
  const entries = Object.entries(value);
  const places = entries.filter(([key]) => key.startsWith(FIELD_PREFIX));
  if (properties['field'] === undefined || places.length === 0) return entries;
  const field = Object.fromEntries(places.map(([key, text]) => [key.slice(FIELD_PREFIX.length), [text].flat()]));
  return [...entries.filter(([key]) => !key.startsWith(FIELD_PREFIX)), ['field', field]];
}

function convert(shape: Shape | undefined, text: unknown): unknown {
  if (shape?.type === 'array') return Array.isArray(text) ? text : [text];
  if (typeof text !== 'string') return text;
  if (shape?.type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (shape?.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Complaints as the API shows them: which field, which rule. */
export function fieldErrors(errors: readonly FastifySchemaValidationError[]): FieldError[] {
  const found = new Map<string, FieldError>();
  for (const error of errors) {
    for (const { path, message } of explain(error)) {
      if (!found.has(path) && found.size < MAX_ERRORS) found.set(path, { path, message });
    }
  }
  return [...found.values()];
}

function explain({ keyword, instancePath, params, message }: FastifySchemaValidationError): FieldError[] {
  switch (keyword) {
    case 'required':
      return (params['requiredProperties'] as string[]).map(name => ({
        path: `${instancePath}/${name}`,
        message: 'is required',
      }));
    case 'additionalProperties':
      return (params['additionalProperties'] as string[]).map(name => ({
        path: `${instancePath}/${name}`,
        message: 'is not a known field',
      }));
    // What follows from another complaint.
    case 'boolean':
    case 'anyOf':
      return [];
    case 'minLength':
      return [{ path: instancePath, message: minLength(Number(params['limit'])) }];
    case 'enum':
      return [{ path: instancePath, message: `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}` }];
    case 'type':
      return params['type'] === 'null' ? [] : [{ path: instancePath, message: message ?? 'has the wrong type' }];
    case 'pattern':
      return [{ path: instancePath, message: 'has a form that is not allowed here' }];
    default:
      return [{ path: instancePath, message: message ?? 'is not valid' }];
  }
}

function minLength(limit: number): string {
  return limit === 1 ? 'must not be empty' : `must have at least ${limit} characters`;
}
