import { Type } from 'typebox';
import { Actor, defineEvent, FieldChange } from './define';
import { Id } from './fields';

export const ticketMergedV1 = defineEvent({
  type: 'ticket.merged',
  version: 1,
  description: 'A person merged this ticket into another one, which goes on for both; it is closed meanwhile.',
  data: Type.Object(
    { actor: Actor, into: Id, mergeId: Id, number: Type.String(), changes: Type.Array(FieldChange) },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000002', name: 'Nia Network' },
    into: '0198a1f0-0000-7000-8000-000000000005',
    mergeId: '0198a1f0-0000-7000-8000-000000000031',
    number: 'TKT-20261130-ABC123',
    changes: [{ field: 'mergedInto', from: null, to: '0198a1f0-0000-7000-8000-000000000005' }],
  },
});
