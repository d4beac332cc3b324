import type { FieldError } from '@switchboard/contracts';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** More complaints than these help nobody. */
const MAX_ERRORS = 20;

/** Checks requests with the same engine as events and settings. Bodies are never coerced; queries are text, so they are. */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const checker = Compile(schema);
  return (value: unknown) => {
    const input = httpPart === 'querystring' || httpPart === 'params' ? fromText(schema, value) : value;
    if (checker.Check(input)) return { value: input };
    return { error: [...checker.Errors(input)] as unknown as FastifySchemaValidationError[] };
  };
};

interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
}

/** Text → number, boolean or a list of one, where the schema wants that and the text is exactly that. */
function fromText(schema: TSchema, value: unknown): unknown {
  const { properties = {} } = schema as Shape;
  const given = Object.entries((value ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    given.map(([key, text]) => [key, convert(Object.hasOwn(properties, key) ? properties[key] : undefined, text)]),
  );
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
