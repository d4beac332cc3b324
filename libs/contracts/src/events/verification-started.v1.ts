import { Type } from 'typebox';
import { Actor, defineEvent } from './define';

export const verificationStartedV1 = defineEvent({
  type: 'verification.started',
  version: 1,
  description: 'Somebody had the audit trail verified. The subject is the verification.',
  data: Type.Object({ actor: Actor }, { additionalProperties: false }),
  example: { actor: { kind: 'user', id: '0198a1f0-0000-7000-8000-000000000009', name: 'Ada Admin' } },
});
