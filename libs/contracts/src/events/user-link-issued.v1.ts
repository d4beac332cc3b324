import { Type } from 'typebox';
import { Actor, defineEvent } from './define';
import { Id, Instant, LinkPurposeSchema } from './fields';

export const userLinkIssuedV1 = defineEvent({
  type: 'user.link_issued',
  version: 1,
  description:
    'A link that works once was made for a person and has to be mailed: to accept an invitation, to set a new password, to confirm ' +
    'the address. It ends the former one of the same purpose. The event names the link; what the link carries is never in an event.',
  data: Type.Object(
    { actor: Actor, linkId: Id, purpose: LinkPurposeSchema, expiresAt: Instant },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000009', name: 'Ada Admin' },
    linkId: '0198a1f0-0000-7000-8000-000000000010',
    purpose: 'invitation',
    expiresAt: '2026-08-21T09:00:00.000Z',
  },
});
