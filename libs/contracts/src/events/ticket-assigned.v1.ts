import { Type } from 'typebox';
import { Actor, defineEvent, FieldChange } from './define';
import { Id, Nullable } from './fields';

export const ticketAssignedV1 = defineEvent({
  type: 'ticket.assigned',
  version: 1,
  description: 'A ticket has an agent. `decisionId` names the stored decision that explains why.',
  data: Type.Object(
    {
      actor: Actor,
      agentId: Id,
      agentName: Type.String(),
      previousAgentId: Nullable(Id),
      decisionId: Nullable(Id),
      reason: Type.String(),
      changes: Type.Array(FieldChange),
    },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'service', id: 'router', name: 'router' },
    agentId: '0198a1f0-0000-7000-8000-000000000002',
    agentName: 'Nia Network',
    previousAgentId: null,
    decisionId: '0198a1f0-0000-7000-8000-000000000003',
    reason: 'best score of 4 candidates',
    changes: [{ field: 'assignee', from: null, to: '0198a1f0-0000-7000-8000-000000000002' }],
  },
});
