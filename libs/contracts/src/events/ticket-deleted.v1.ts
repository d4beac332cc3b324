import { Type } from 'typebox';
import { Actor, defineEvent } from './define';
import { Id, Nullable } from './fields';

export const ticketDeletedV1 = defineEvent({
  type: 'ticket.deleted',
  version: 1,
  description:
    'An admin deleted a ticket with all that was written on it. The last event of its own; the trail keeps the fact, and events of earlier changes may still arrive.',
  data: Type.Object(
    {
      actor: Actor,
      mergedInto: Type.Optional({ ...Id, description: 'Into which it was merged' }),
      number: Type.String(),
      requesterId: Id,
      assigneeId: { ...Nullable(Id), description: 'Who had it' },
    },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000009', name: 'Ada Admin' },
    number: 'TKT-20261130-ABC123',
    requesterId: '0198a1f0-0000-7000-8000-000000000004',
    assigneeId: '0198a1f0-0000-7000-8000-000000000002',
  },
});
