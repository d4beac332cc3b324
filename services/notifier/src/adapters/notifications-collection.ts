import {
  type AggregateFields,
  aggregateFields,
  aggregateProperties,
  defineCollection,
  outboxIndex,
} from '@switchboard/persistence';
import { type Notification, STATES, TEMPLATES } from '../domain/notification';

export type NotificationDocument = Notification & AggregateFields;

const date = { type: Date, default: null };

/** Private to this service. Kept for good: what is not here any more could be sent again by a replay. */
export const notificationsCollection = defineCollection<NotificationDocument>({
  name: 'notifications',
  fields: {
    ...aggregateFields,
    causeEventId: { type: String, required: true },
    recipientId: { type: String, required: true },
    channel: { type: String, required: true },
    template: { type: String, required: true },
    subjectId: { type: String, required: true },
    state: { type: String, required: true },
    claim: { type: {}, default: null },
    attempts: { type: Number, required: true },
    reason: { type: String, default: null },
    messageId: { type: String, required: true },
    createdAt: { type: Date, required: true },
    settledAt: date,
  },
  // That (event, recipient, channel) is unique needs no index of its own: `_id` is derived from the three.
  indexes: [
    { name: 'subject_created', keys: { subjectId: 1, createdAt: 1, _id: 1 } },
    { name: 'state_created', keys: { state: 1, createdAt: 1, _id: 1 } },
    outboxIndex,
  ],
  validator: {
    bsonType: 'object',
    required: [
      'causeEventId',
      'recipientId',
      'channel',
      'template',
      'subjectId',
      'state',
      'attempts',
      'messageId',
      'version',
    ],
    properties: {
      ...aggregateProperties,
      causeEventId: { bsonType: 'string', minLength: 1 },
      recipientId: { bsonType: 'string', minLength: 1 },
      channel: { enum: ['email'] },
      template: { enum: [...TEMPLATES] },
      state: { enum: [...STATES] },
      claim: { bsonType: ['object', 'null'] },
      attempts: { bsonType: ['int', 'long', 'double'], minimum: 1 },
      createdAt: { bsonType: 'date' },
    },
  },
});
