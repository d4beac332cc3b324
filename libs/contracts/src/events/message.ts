import { Type } from 'typebox';
import { MESSAGE_AUTHORS } from '../taxonomy';
import { Id } from './fields';

/** What both events of a message say of it; never its text. */
export const messageFields = {
  messageId: Id,
  internal: Type.Boolean({ description: 'A note among agents, which no requester may learn of' }),
  author: Type.Enum([...MESSAGE_AUTHORS], {
    description: 'For whom the actor speaks: the requester (`user`) or the desk',
  }),
};

export const messageExample = {
  actor: { kind: 'user' as const, id: '0198a1f0-0000-7000-8000-000000000002', name: 'Nia Network' },
  messageId: '0198a1f0-0000-7000-8000-000000000011',
  internal: false,
  author: 'agent' as const,
};
