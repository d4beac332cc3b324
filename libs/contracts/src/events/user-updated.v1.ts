import { Type } from 'typebox';
import { Actor, defineEvent } from './define';
import { UserSnapshot, userSnapshotExample } from './user-snapshot';

export const userUpdatedV1 = defineEvent({
  type: 'user.updated',
  version: 1,
  description: 'A profile, role, skill, capacity or availability changed; `changed` names the fields.',
  data: Type.Object(
    { actor: Actor, user: UserSnapshot, changed: Type.Array(Type.String(), { minItems: 1 }) },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000009', name: 'Ada Admin' },
    user: userSnapshotExample,
    changed: ['availability'],
  },
});
