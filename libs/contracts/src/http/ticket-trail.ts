import { Type, type Static } from 'typebox';
import { Actor, FieldChange } from '../events/define';
import { Id, Instant, Nullable } from '../events/fields';
import { pageOf, pageQuery } from './page';

/** Decisions of the router that took effect, oldest first. */
export const RoutingView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          id: Id,
          at: Instant,
          outcome: Type.Enum(['assigned', 'queued', 'kept']),
          agentId: Nullable(Id),
          reason: Type.String(),
          policy: Type.String(),
          needed: Type.Object(
            {
              skills: Type.Array(Type.String()),
              language: Nullable(Type.String()),
              team: Nullable(Type.String()),
            },
            { additionalProperties: false },
          ),
          candidates: Type.Array(
            Type.Object(
              {
                agentId: Id,
                name: Type.String(),
                score: Type.Number(),
                parts: Type.Record(Type.String(), Type.Number()),
                refused: Nullable(Type.String()),
              },
              { additionalProperties: false },
            ),
          ),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false, description: 'Why the ticket went where it went' },
);
export type RoutingView = Static<typeof RoutingView>;

export const HistoryEntryView = Type.Object(
  {
    id: Id,
    type: Type.String(),
    at: Instant,
    actor: Actor,
    sequence: Type.Integer(),
    changes: Type.Array(FieldChange),
    hash: Type.String({ description: 'SHA-256 over the entry before and this one; hex' }),
  },
  { additionalProperties: false },
);
export type HistoryEntryView = Static<typeof HistoryEntryView>;

export const HistoryQuery = Type.Object({ ...pageQuery }, { additionalProperties: false });
export const HistoryPage = pageOf(HistoryEntryView, 'Audit trail of the ticket, oldest first');
