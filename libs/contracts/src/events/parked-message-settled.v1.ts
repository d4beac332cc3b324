import { Type } from 'typebox';
import { Actor, defineEvent } from './define';
import { Id, Nullable } from './fields';

export const parkedMessageSettledV1 = defineEvent({
  type: 'parked_message.settled',
  version: 1,
  description:
    'Somebody decided what becomes of a message that a service had given up. The subject is the message: the id of the event, or a digest of the ' +
    'body where it has none.',
  data: Type.Object(
    {
      actor: Actor,
      queue: Type.String({ minLength: 1, maxLength: 50, description: 'Queue that it was parked from' }),
      outcome: Type.Enum(['replayed', 'dropped']),
      messageType: Nullable(Type.String({ maxLength: 200, description: 'Type of the event that it is' })),
      about: Nullable({ ...Id, description: 'Ticket or person that it is about' }),
      code: Type.String({ maxLength: 200, description: 'Why it had been given up' }),
    },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000009', name: 'Ada Admin' },
    queue: 'notifier',
    outcome: 'replayed',
    messageType: 'ticket.assigned',
    about: '0198a1f0-0000-7000-8000-000000000001',
    code: 'smtp_refused',
  },
});
