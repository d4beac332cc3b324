import { Type, type Static } from 'typebox';

/** RFC 9457. `code` is stable; `errors` names each field of bad input by its JSON pointer. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'URI of the kind of problem' }),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String(),
    instance: Type.String({ description: 'Path of the request' }),
    code: Type.String({ pattern: '^[a-z][a-z0-9_]*$', description: 'Stable name of the problem' }),
    requestId: Type.Optional(Type.String()),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          { path: Type.String({ description: 'JSON pointer, e.g. /title' }), message: Type.String() },
          { title: 'FieldError', additionalProperties: false },
        ),
      ),
    ),
  },
  {
    title: 'Problem',
    additionalProperties: false,
    description: 'Something went wrong',
    examples: [
      {
        type: 'urn:switchboard:problem:validation_failed',
        title: 'Bad request',
        status: 400,
        detail: 'The body does not match the schema.',
        instance: '/api/v1/tickets',
        code: 'validation_failed',
        errors: [{ path: '/title', message: 'must not be empty' }],
      },
    ],
  },
);
export type Problem = Static<typeof Problem>;
export type FieldError = NonNullable<Problem['errors']>[number];
