import { Type } from 'typebox';
import { Actor, defineEvent, FieldChange } from './define';

export const taxonomyChangedV1 = defineEvent({
  type: 'taxonomy.changed',
  version: 1,
  description:
    'An admin changed a category, a team or a field of tickets. The subject is the taxonomy of the desk, the sequence its version: ' +
    'whoever keeps a copy reads it anew.',
  data: Type.Object(
    {
      actor: Actor,
      kind: Type.String({ minLength: 1, description: '`category`, `team` or `field`; others may follow' }),
      key: Type.String({ minLength: 1, description: 'Which one' }),
      change: Type.String({ minLength: 1, description: '`created`, `changed` or `removed`; others may follow' }),
      changes: Type.Array(FieldChange),
    },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000009', name: 'Ada Admin' },
    kind: 'category',
    key: 'facilities',
    change: 'changed',
    changes: [{ field: 'label', from: 'Facilities', to: 'Rooms and buildings' }],
  },
});
