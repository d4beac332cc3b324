import { Type } from 'typebox';
import { Actor, defineEvent, FieldChange } from './define';
import { Id } from './fields';

export const ticketUnmergedV1 = defineEvent({
  type: 'ticket.unmerged',
  version: 1,
  description: 'A person took a merging back: the ticket is what it was before, and on its own.',
  data: Type.Object(
    { actor: Actor, from: Id, mergeId: Id, number: Type.String(), changes: Type.Array(FieldChange) },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000002', name: 'Nia Network' },
    from: '0198a1f0-0000-7000-8000-000000000005',
    mergeId: '0198a1f0-0000-7000-8000-000000000031',
    number: 'TKT-20261130-ABC123',
    changes: [{ field: 'mergedInto', from: '0198a1f0-0000-7000-8000-000000000005', to: null }],
  },
});
