import { Type } from 'typebox';
import { attachmentExample, attachmentFields } from './attachment';
import { Actor, defineEvent } from './define';

export const attachmentAddedV1 = defineEvent({
  type: 'attachment.added',
  version: 1,
  description:
    'Somebody uploaded a file to a ticket, and it is kept. The subject is the ticket, the sequence that of the file. `internal` says how it ' +
    'was uploaded: with a reply that names it, requesters see it all the same.',
  data: Type.Object(
    {
      actor: Actor,
      ...attachmentFields,
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Of the content; hex' }),
      scan: Type.Enum(['clean', 'skipped', 'off'], {
        description: '`skipped`: the virus scanner was away, and the setting let it pass. `off`: there is none',
      }),
    },
    { additionalProperties: false },
  ),
  example: {
    ...attachmentExample,
    sha256: '0b9c2625dc21ef05f6ad4ddf47c5f203837aa32c4f9b8d1f0d5d1f0f6a1e7c55',
    scan: 'clean',
  },
});
