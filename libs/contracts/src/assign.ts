import { type Static, Type } from 'typebox';
import { Id, Nullable } from './events/fields';
import { LIMITS } from './taxonomy';

/** Name of the request/reply channel between gateway and router. */
export const ASSIGN_RPC = 'router.assign';

/** A person hands a ticket to an agent, to a team, or (neither) back to the router. */
export const AssignRequest = Type.Object(
  {
    /** Of the decision; the same id takes effect once. */
    id: Id,
    ticketId: Id,
    agentId: Nullable(Id),
    team: Nullable(Type.String({ minLength: 1, maxLength: LIMITS.skillName })),
    reason: Nullable(Type.String({ maxLength: LIMITS.reason })),
    by: Type.Object({ id: Id, name: Type.String() }, { additionalProperties: false }),
    /** Who had it when the person asked. */
    seenAgentId: Nullable(Id),
    /** Versions of the ticket for which the person wants it; without it any. */
    acceptedVersions: Type.Optional(Type.Array(Type.Integer(), { maxItems: 100 })),
    correlationId: Type.String({ minLength: 1, maxLength: 200 }),
    traceparent: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type AssignRequest = Static<typeof AssignRequest>;

/** `done` also where it was so already; everything else says why nothing was written. */
export const ASSIGN_OUTCOMES = [
  'done',
  'not_found',
  'ticket_closed',
  'assignment_changed',
  'version_stale',
  'unknown_agent',
  'not_an_agent',
  'agent_disabled',
  'account_not_usable',
  'agent_not_in_team',
  'unknown_team',
] as const;

export const AssignResponse = Type.Object(
  { outcome: Type.Enum([...ASSIGN_OUTCOMES]) },
  { additionalProperties: false },
);
export type AssignResponse = Static<typeof AssignResponse>;
