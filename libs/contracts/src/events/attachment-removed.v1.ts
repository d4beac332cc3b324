import { Type } from 'typebox';
import { attachmentExample, attachmentFields } from './attachment';
import { Actor, defineEvent } from './define';

export const attachmentRemovedV1 = defineEvent({
  type: 'attachment.removed',
  version: 1,
  description:
    'Somebody took a file away from a ticket. Its content is not kept. `internal`: no requester could see it.',
  data: Type.Object({ actor: Actor, ...attachmentFields }, { additionalProperties: false }),
  example: attachmentExample,
});
