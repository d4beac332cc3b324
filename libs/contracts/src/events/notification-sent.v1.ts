import { Type } from 'typebox';
import { defineEvent } from './define';
import { notificationExample, notificationFields } from './notification';

export const notificationSentV1 = defineEvent({
  type: 'notification.sent',
  version: 1,
  description: 'A mail server accepted a message.',
  data: Type.Object({ ...notificationFields, messageId: Type.String() }, { additionalProperties: false }),
  example: { ...notificationExample, messageId: '<0198a1f0-0000-7000-8000-000000000004@switchboard.example>' },
});
