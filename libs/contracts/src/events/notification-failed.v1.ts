import { Type } from 'typebox';
import { defineEvent } from './define';
import { notificationExample, notificationFields } from './notification';

export const notificationFailedV1 = defineEvent({
  type: 'notification.failed',
  version: 1,
  description: 'A message can not be delivered; trying again would not help.',
  data: Type.Object({ ...notificationFields, reason: Type.String() }, { additionalProperties: false }),
  example: { ...notificationExample, reason: 'smtp_550' },
});
