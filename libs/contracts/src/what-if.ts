import { type Static, Type } from 'typebox';
import { Id, Nullable } from './events/fields';
import { WhatIfBody } from './http/routing';

/** Name of the request/reply channel between gateway and router. */
export const WHAT_IF_RPC = 'router.what_if';

/** Who would get a ticket if rules or people were others. */
export const WhatIfRequest = Type.Object({ ticketId: Id, ...WhatIfBody.properties }, { additionalProperties: false });
export type WhatIfRequest = Static<typeof WhatIfRequest>;

/** A decision as `routing_decisions` stores one. */
const Computed = Type.Object(
  {
    outcome: Type.Enum(['assigned', 'queued', 'kept']),
    agentId: Nullable(Id),
    reason: Type.String(),
    policy: Type.String(),
    candidates: Type.Array(
      Type.Object(
        {
          agentId: Id,
          name: Type.String(),
          score: Type.Number(),
          parts: Type.Record(Type.String(), Type.Number()),
          refused: Nullable(Type.String()),
          seen: Type.Record(Type.String(), Type.Unknown()),
        },
        { additionalProperties: false },
      ),
    ),
    input: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
);
export type ComputedDecision = Static<typeof Computed>;

/** Everything but `computed` says why there is no decision. */
export const WHAT_IF_OUTCOMES = ['computed', 'not_found', 'not_classified', 'unknown_agent'] as const;

export const WhatIfResponse = Type.Object(
  {
    outcome: Type.Enum([...WHAT_IF_OUTCOMES]),
    /** With `computed`. */
    decision: Nullable(Computed),
    /** With `computed`: what would be decided as everything is. */
    unchanged: Nullable(Computed),
    /** With `unknown_agent`: whom nobody knows. */
    agentId: Nullable(Id),
  },
  { additionalProperties: false },
);
export type WhatIfResponse = Static<typeof WhatIfResponse>;
