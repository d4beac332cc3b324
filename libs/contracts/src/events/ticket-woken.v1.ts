import { Type } from 'typebox';
import { WAKE_CAUSES } from '../taxonomy';
import { Actor, defineEvent, FieldChange } from './define';
import { Id } from './fields';

export const ticketWokenV1 = defineEvent({
  type: 'ticket.woken',
  version: 1,
  description:
    'A ticket that was put aside is there again: its time came, the requester answered, or a person did something to it.',
  data: Type.Object(
    {
      actor: Actor,
      why: Type.Enum([...WAKE_CAUSES]),
      snoozedBy: { ...Id, description: 'Who had put it aside' },
      messageId: Type.Optional({ ...Id, description: 'The answer' }),
      changes: Type.Array(FieldChange),
    },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'service', id: 'gateway', name: 'gateway' },
    why: 'time',
    snoozedBy: '0198a1f0-0000-7000-8000-000000000002',
    changes: [{ field: 'snoozedUntil', from: '2026-12-03T08:00:00.000Z', to: null }],
  },
});
