import { Type, type TSchema } from 'typebox';
import { Nullable } from '../events/fields';
import { CursorInput } from './fields';

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
  cursor: Type.Optional(CursorInput),
};

export const withTotal = {
  total: Type.Optional(Type.Boolean({ description: 'true: also count everything that matches' })),
};

/** One page of a list; named after its items (`TicketPage`), with the example of one. */
export const pageOf = <T extends TSchema & { title?: string; examples?: unknown[] }>(items: T, description: string) =>
  Type.Object(
    {
      items: Type.Array(items),
      nextCursor: Nullable(Type.String()),
      total: Type.Optional(Type.Integer({ minimum: 0 })),
    },
    {
      ...(items.title === undefined ? {} : { title: `${items.title}Page` }),
      additionalProperties: false,
      description,
      ...(items.examples ? { examples: [{ items: items.examples.slice(0, 1), nextCursor: null }] } : {}),
    },
  );
