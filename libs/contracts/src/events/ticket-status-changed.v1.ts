import { Type } from 'typebox';
import { LIMITS } from '../taxonomy';
import { Actor, defineEvent } from './define';
import { Id, Nullable, StatusSchema } from './fields';

export const ticketStatusChangedV1 = defineEvent({
  type: 'ticket.status_changed',
  version: 1,
  description: 'The status of a ticket changed. `assigneeId` is who had it at that moment.',
  data: Type.Object(
    {
      actor: Actor,
      from: StatusSchema,
      to: StatusSchema,
      resolution: Nullable(Type.String({ maxLength: LIMITS.resolution })),
      assigneeId: Nullable(Id),
      reason: Type.Optional(Type.String({ maxLength: LIMITS.reason, description: 'Why, in the words of who did it' })),
      messageId: Type.Optional({ ...Id, description: 'The message that brought it about' }),
    },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000002', name: 'Nia Network' },
    from: 'in_progress',
    to: 'resolved',
    resolution: 'Replaced the certificate on the VPN gateway.',
    assigneeId: '0198a1f0-0000-7000-8000-000000000002',
  },
});
