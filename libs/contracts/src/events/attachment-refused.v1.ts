import { Type } from 'typebox';
import { attachmentExample, attachmentFields } from './attachment';
import { Actor, defineEvent } from './define';

export const attachmentRefusedV1 = defineEvent({
  type: 'attachment.refused',
  version: 1,
  description: 'Somebody tried to upload a file in which the virus scanner found something. Nothing of it is kept.',
  data: Type.Object(
    {
      actor: Actor,
      ...attachmentFields,
      reason: Type.Enum(['infected']),
      signature: Type.String({ maxLength: 200, description: 'What the scanner calls it' }),
    },
    { additionalProperties: false },
  ),
  example: { ...attachmentExample, internal: true, reason: 'infected', signature: 'Eicar-Test-Signature' },
});
