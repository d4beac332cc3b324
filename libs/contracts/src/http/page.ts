import { Type, type TSchema } from 'typebox';
import { Nullable } from '../events/fields';

export const PAGE_LIMITS = { min: 1, max: 100, default: 25 } as const;

/** Query parameters of every list. */
export const pageQuery = {
  limit: Type.Optional(
    Type.Integer({
      minimum: PAGE_LIMITS.min,
      maximum: PAGE_LIMITS.max,
      default: PAGE_LIMITS.default,
      description: 'Items per page',
    }),
  ),
  cursor: Type.Optional(
    Type.String({ minLength: 1, maxLength: 1_000, description: '`nextCursor` of the page before, unchanged' }),
  ),
};

export const withTotal = {
  total: Type.Optional(Type.Boolean({ description: 'true: also count everything that matches' })),
};

/** One page of a list. */
export const pageOf = <T extends TSchema>(items: T, description: string) =>
  Type.Object(
    {
      items: Type.Array(items),
      nextCursor: Nullable(Type.String()),
      total: Type.Optional(Type.Integer({ minimum: 0 })),
    },
    { additionalProperties: false, description },
  );
