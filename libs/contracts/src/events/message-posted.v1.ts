import { Type } from 'typebox';
import { Actor, defineEvent } from './define';
import { Id, StatusSchema } from './fields';
import { messageExample, messageFields } from './message';

export const messagePostedV1 = defineEvent({
  type: 'message.posted',
  version: 1,
  description:
    'Somebody wrote on a ticket: a reply, or an internal note. The subject is the ticket, the sequence that of the message. The text is ' +
    'never in an event.',
  data: Type.Object(
    {
      actor: Actor,
      ...messageFields,
      mentions: Type.Array(Id, { description: 'Agents and admins who are called by `@name`' }),
      status: Type.Optional({ ...StatusSchema, description: 'What the ticket shall become with this reply' }),
    },
    { additionalProperties: false },
  ),
  example: {
    ...messageExample,
    mentions: ['0198a1f0-0000-7000-8000-000000000003'],
    status: 'pending',
  },
});
