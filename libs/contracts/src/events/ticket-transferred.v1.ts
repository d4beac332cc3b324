import { Type } from 'typebox';
import { LIMITS } from '../taxonomy';
import { Actor, defineEvent, FieldChange } from './define';
import { Id, Nullable } from './fields';

const Place = Type.Object(
  { agentId: Nullable(Id), agentName: Nullable(Type.String()), team: Nullable(Type.String()) },
  { additionalProperties: false },
);

export const ticketTransferredV1 = defineEvent({
  type: 'ticket.transferred',
  version: 1,
  description:
    'A person handed a ticket on: from its agent, or to a team. Without an agent in `to` it waits for the router. `ticket.assigned` follows where it has one.',
  data: Type.Object(
    {
      actor: Actor,
      from: Place,
      to: Place,
      reason: Nullable(Type.String({ maxLength: LIMITS.reason, description: 'In the words of who did it' })),
      decisionId: Id,
      changes: Type.Array(FieldChange),
    },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000002', name: 'Nia Network' },
    from: { agentId: '0198a1f0-0000-7000-8000-000000000002', agentName: 'Nia Network', team: 'network' },
    to: { agentId: null, agentName: null, team: 'hardware' },
    reason: 'The switch is broken, not the VPN.',
    decisionId: '0198a1f0-0000-7000-8000-000000000003',
    changes: [
      { field: 'assignee', from: '0198a1f0-0000-7000-8000-000000000002', to: null },
      { field: 'team', from: 'network', to: 'hardware' },
    ],
  },
});
