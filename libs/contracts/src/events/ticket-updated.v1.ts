import { Type } from 'typebox';
import { Actor, defineEvent, FieldChange } from './define';

export const ticketUpdatedV1 = defineEvent({
  type: 'ticket.updated',
  version: 1,
  description: 'Somebody changed fields of a ticket, its status excepted.',
  data: Type.Object(
    { actor: Actor, changes: Type.Array(FieldChange, { minItems: 1 }) },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000002', name: 'Nia Network' },
    changes: [{ field: 'priority', from: 'medium', to: 'critical' }],
  },
});
