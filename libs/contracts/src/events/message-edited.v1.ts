import { Type } from 'typebox';
import { Actor, defineEvent } from './define';
import { Id } from './fields';
import { messageExample, messageFields } from './message';

export const messageEditedV1 = defineEvent({
  type: 'message.edited',
  version: 1,
  description:
    'The author of a message wrote it anew; the earlier text is kept. The subject is the ticket, the sequence that of the message. The ' +
    'text is never in an event.',
  data: Type.Object(
    {
      actor: Actor,
      ...messageFields,
      mentions: Type.Array(Id, { description: 'Agents and admins who are called for the first time in this message' }),
    },
    { additionalProperties: false },
  ),
  example: { ...messageExample, mentions: [] },
});
