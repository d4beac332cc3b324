import { Type } from 'typebox';
import { Actor, defineEvent } from './define';
import { UserSnapshot, userSnapshotExample } from './user-snapshot';

export const userCreatedV1 = defineEvent({
  type: 'user.created',
  version: 1,
  description: 'An account exists. `invited` is true when the person has to set a password first.',
  data: Type.Object({ actor: Actor, user: UserSnapshot, invited: Type.Boolean() }, { additionalProperties: false }),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000009', name: 'Ada Admin' },
    user: userSnapshotExample,
    invited: true,
  },
});
