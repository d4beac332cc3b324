import { defineCollection } from '@switchboard/persistence';

/** The mails of the last hour to one person. Private to this service. */
export interface RecipientBudgetDocument {
  /** Id of the person. */
  _id: string;
  /** Oldest first. */
  recent: { notificationId: string; at: Date }[];
  /** An hour after the newest. */
  expiresAt: Date;
}

export const recipientBudgetsCollection = defineCollection<RecipientBudgetDocument>({
  name: 'recipient_budgets',
  fields: {
    _id: { type: String, required: true },
    recent: { type: [{}], required: true },
    expiresAt: { type: Date, required: true },
  },
  indexes: [{ name: 'expires', keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  validator: {
    bsonType: 'object',
    required: ['recent', 'expiresAt'],
    properties: {
      recent: { bsonType: 'array', items: { bsonType: 'object', required: ['notificationId', 'at'] } },
      expiresAt: { bsonType: 'date' },
    },
  },
});
