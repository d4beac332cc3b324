import { Type } from 'typebox';
import { Actor, defineEvent, FieldChange } from './define';
import { Instant } from './fields';

export const ticketSnoozedV1 = defineEvent({
  type: 'ticket.snoozed',
  version: 1,
  description: 'Somebody put a ticket aside until a time, or until the requester answers.',
  data: Type.Object(
    { actor: Actor, until: Instant, changes: Type.Array(FieldChange) },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000002', name: 'Nia Network' },
    until: '2026-12-03T08:00:00.000Z',
    changes: [{ field: 'snoozedUntil', from: null, to: '2026-12-03T08:00:00.000Z' }],
  },
});
