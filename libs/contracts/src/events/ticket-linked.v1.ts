import { Type } from 'typebox';
import { LINK_TYPES } from '../taxonomy';
import { Actor, defineEvent, FieldChange } from './define';
import { Id } from './fields';

export const ticketLinkedV1 = defineEvent({
  type: 'ticket.linked',
  version: 1,
  description:
    'A person linked this ticket to another one, of which another event tells. `linkType` says what the other one is to the subject; the sequence is that of the link.',
  data: Type.Object(
    { actor: Actor, linkId: Id, linkType: Type.Enum([...LINK_TYPES]), ticketId: Id, changes: Type.Array(FieldChange) },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000002', name: 'Nia Network' },
    linkId: '0198a1f0-0000-7000-8000-000000000021',
    linkType: 'duplicates',
    ticketId: '0198a1f0-0000-7000-8000-000000000005',
    changes: [{ field: 'links', from: null, to: 'duplicates' }],
  },
});
