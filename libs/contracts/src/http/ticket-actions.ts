import { Type, type Static } from 'typebox';
import { LIMITS } from '../taxonomy';
import { IdInput, InstantInput, ReasonInput, ResolutionInput, TeamInput } from './fields';
import { TicketPatchBody } from './ticket';

export const CloseTicketBody = Type.Object(
  { resolution: Type.Optional(ResolutionInput) },
  {
    title: 'CloseTicket',
    additionalProperties: false,
    description: 'How it ended; agents and admins only',
    examples: [{ resolution: 'Replaced the certificate on the VPN gateway.' }],
  },
);
export type CloseTicketBody = Static<typeof CloseTicketBody>;

export const ReopenTicketBody = Type.Object(
  { reason: Type.Optional(ReasonInput) },
  {
    title: 'ReopenTicket',
    additionalProperties: false,
    description: 'Why; kept in the history',
    examples: [{ reason: 'It drops again since this morning.' }],
  },
);
export type ReopenTicketBody = Static<typeof ReopenTicketBody>;

export const SnoozeTicketBody = Type.Object(
  { until: InstantInput },
  {
    title: 'SnoozeTicket',
    additionalProperties: false,
    description: 'When the ticket shall be there again, unless the requester answers before',
    examples: [{ until: '2026-12-03T08:00:00.000Z' }],
  },
);
export type SnoozeTicketBody = Static<typeof SnoozeTicketBody>;

export const MergeTicketBody = Type.Object(
  { into: IdInput },
  {
    title: 'MergeTicket',
    additionalProperties: false,
    description: 'The ticket that goes on for both, by id or number',
    examples: [{ into: 'TKT-20261130-ABC124' }],
  },
);
export type MergeTicketBody = Static<typeof MergeTicketBody>;

export const AssignTicketBody = Type.Object(
  {
    agentId: Type.Optional(IdInput),
    teamId: Type.Optional(TeamInput),
    auto: Type.Optional(Type.Literal(true)),
  },
  {
    title: 'AssignTicket',
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    description: 'To an agent, to a team (its name), or back to the router: exactly one of them',
    examples: [{ agentId: '0198a1f0-0000-7000-8000-000000000002' }, { teamId: 'network' }, { auto: true }],
  },
);
export type AssignTicketBody = Static<typeof AssignTicketBody>;

export const TransferTicketBody = Type.Object(
  { agentId: Type.Optional(IdInput), teamId: Type.Optional(TeamInput), reason: ReasonInput },
  {
    title: 'TransferTicket',
    additionalProperties: false,
    minProperties: 2,
    description: 'To an agent, a team (its name), or an agent as one of a team; and why',
    examples: [{ teamId: 'hardware', reason: 'The switch is broken, not the VPN.' }],
  },
);
export type TransferTicketBody = Static<typeof TransferTicketBody>;

const BulkIds = Type.Array(IdInput, {
  minItems: 1,
  maxItems: LIMITS.bulk,
  description: 'Ids or numbers; each is changed once',
});

const BulkChange = Type.Object(TicketPatchBody.properties, {
  additionalProperties: false,
  minProperties: 1,
  description: 'As in PATCH of one ticket',
});

export const BulkTicketsBody = Type.Object(
  {
    ids: BulkIds,
    change: Type.Optional(BulkChange),
    delete: Type.Optional(
      Type.Literal(true, { description: 'Admins: delete them instead, which can not be taken back' }),
    ),
    confirm: Type.Optional(
      Type.Integer({ minimum: 1, description: 'With `delete`: how many ids there are, as a sign that all are meant' }),
    ),
  },
  {
    title: 'BulkChange',
    additionalProperties: false,
    description: 'The same change to many tickets, or the deletion of them: `change` or `delete`',
    examples: [
      { ids: ['TKT-20261130-ABC123', 'TKT-20261130-ABC124'], change: { status: 'closed' } },
      { ids: ['TKT-20261130-ABC123', 'TKT-20261130-ABC124'], delete: true, confirm: 2 },
    ],
  },
);
export type BulkTicketsBody = Static<typeof BulkTicketsBody>;

export const BulkTicketsView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          id: Type.String({ description: 'As it was given' }),
          status: Type.Integer({ description: 'The status that the change of this ticket alone would have had' }),
          code: Type.Optional(Type.String({ description: 'Why not, as in a problem' })),
          detail: Type.Optional(Type.String()),
        },
        { additionalProperties: false },
      ),
    ),
  },
  {
    title: 'BulkResult',
    additionalProperties: false,
    description: 'What became of each, in the order given',
    examples: [
      {
        items: [
          { id: 'TKT-20261130-ABC123', status: 200 },
          { id: 'TKT-20261130-ABC124', status: 404, code: 'not_found', detail: 'There is no such ticket.' },
        ],
      },
    ],
  },
);
export type BulkTicketsView = Static<typeof BulkTicketsView>;
