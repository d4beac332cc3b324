import { describeOperation, type RouteFacts } from './operations';
import { commonRefusals } from './refusals';
import { shareSchemas } from './shared-schemas';
import type { ApiDocument, Media, Paths, Schema } from './types';

const header = (description: string, schema: object = { type: 'string' }) => ({ description, schema });

const HEADERS = {
  ETag: header('Version of what is answered, for `If-Match`'),
  'Idempotency-Replayed': header(
    '`true` where this is the answer to an earlier request with the same `Idempotency-Key`',
  ),
  Location: header('Path of what was made'),
  RateLimit: header('What is left: `"default";r=<requests>;t=<seconds until there are more>`'),
  'RateLimit-Policy': header('What is allowed: `"default";q=<requests>;w=<seconds>`'),
  'Retry-After': header('Seconds until trying again makes sense', { type: 'integer', minimum: 1 }),
  'WWW-Authenticate': header('`Bearer`'),
  'X-Request-Id': header('Of this request; in logs, problems and events. Comes back if the request had one.'),
};

const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Any text of your own for what you want done once: asked again with it, the first answer comes back. Kept for 24 hours.',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
    example: 'order-4711',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The `ETag` that you have seen: refused with 412 if there is another version by now.',
    schema: { type: 'string' },
  },
};

/**
 * The document that others build on, from what the framework has gathered of the routes.
 * @param routes what each operation's route says of itself, by `operationId`.
 */
export function completeDocument(gathered: ApiDocument, routes: ReadonlyMap<string, RouteFacts>): ApiDocument {
  const paths = Object.fromEntries(
    Object.entries(gathered.paths).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => {
          const facts = routes.get(operation.operationId);
          return [method, facts ? describeOperation(operation, facts) : operation];
        }),
      ),
    ]),
  ) satisfies Paths;
  const { part, schemas } = shareSchemas({ paths: withExamplesInSchemas(paths), responses: commonRefusals() });
  return {
    ...gathered,
    paths: part.paths,
    components: {
      ...gathered.components,
      schemas,
      responses: part.responses,
      parameters: PARAMETERS,
      headers: HEADERS,
    },
  };
}

/** The framework moves the examples of a schema to each place that uses it; shared schemas say them once. */
function withExamplesInSchemas<T>(part: T): T {
  if (Array.isArray(part)) return part.map(withExamplesInSchemas) as T;
  if (typeof part !== 'object' || part === null) return part;
  const { example, examples, schema, ...rest } = part as Media & {
    example?: unknown;
    examples?: Record<string, { value: unknown }>;
  };
  if (schema?.title === undefined || (example === undefined && examples === undefined))
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withExamplesInSchemas(value)])) as T;
  const values = examples ? Object.values(examples).map(({ value }) => value) : [example];
  return { ...rest, schema: { ...schema, examples: values } satisfies Schema } as T;
}
