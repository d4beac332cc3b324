import { Type, type Static } from 'typebox';

export const settings = Type.Object({
  ROUTER_CONCURRENCY: Type.Integer({
    minimum: 1,
    maximum: 100,
    default: 8,
    description: 'Events worked on at once; also the prefetch',
  }),
  ROUTER_HANDLER_TIMEOUT_MS: Type.Integer({
    minimum: 1_000,
    maximum: 600_000,
    default: 60_000,
    description: 'A handler that takes longer is tried again; milliseconds',
  }),
  ROUTER_RECONCILE_INTERVAL_MS: Type.Integer({
    minimum: 50,
    maximum: 3_600_000,
    default: 15_000,
    description: 'Pause between two reconciliations, each with a look at the waiting queue; milliseconds',
  }),
  ROUTER_RESERVATION_GRACE_MS: Type.Integer({
    minimum: 0,
    maximum: 3_600_000,
    default: 60_000,
    description:
      'Age from which a reservation that no ticket confirms is given back, and a change of a user of which no event came is read; milliseconds',
  }),
});
export type RouterConfig = Readonly<Static<typeof settings>>;
