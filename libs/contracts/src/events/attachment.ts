import { Type } from 'typebox';
import { LIMITS } from '../taxonomy';
import { Id } from './fields';

/** What all events of a file say of it; never what is in it. */
export const attachmentFields = {
  attachmentId: Id,
  name: Type.String({ minLength: 1, maxLength: LIMITS.fileName }),
  size: Type.Integer({ minimum: 0, description: 'Bytes' }),
  mediaType: Type.String({
    minLength: 1,
    maxLength: 100,
    description: 'As its content says; not what the client said',
  }),
  internal: Type.Boolean({ description: 'A file among agents, which no requester may learn of' }),
};

export const attachmentExample = {
  actor: { kind: 'user' as const, id: '0198a1f0-0000-7000-8000-000000000001', name: 'Rita Requester' },
  attachmentId: '0198a1f0-0000-7000-8000-000000000021',
  name: 'vpn-error.png',
  size: 48_213,
  mediaType: 'image/png',
  internal: false,
};
