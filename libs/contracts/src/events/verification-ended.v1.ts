import { Type } from 'typebox';
import { Actor, defineEvent } from './define';

export const verificationEndedV1 = defineEvent({
  type: 'verification.ended',
  version: 1,
  description:
    'The audit trail was verified, or a verification was cancelled or failed. The subject is the verification.',
  data: Type.Object(
    {
      actor: Actor,
      outcome: Type.String({
        minLength: 1,
        description: '`intact`, `broken`, `cancelled` or `failed` (without a verdict); others may follow',
      }),
      entries: Type.Integer({ minimum: 0, description: 'Entries that were read' }),
      findings: Type.Integer({ minimum: 0, description: 'Places that are not as they should be' }),
    },
    { additionalProperties: false },
  ),
  example: {
    actor: { kind: 'service', id: 'audit', name: 'audit' },
    outcome: 'intact',
    entries: 48_206,
    findings: 0,
  },
});
