import { type Actor, NOTIFICATION_KINDS, NOTIFICATION_LIMITS } from '@switchboard/contracts';
import { defineCollection } from '@switchboard/persistence';
import type { KeptNotice } from '../ports';

const DAY_S = 86_400;

/**
 * What people were told of. It follows from events, and who has read it is a convenience of the reader, so it has no events of its own. Owner:
 * gateway, private.
 */
export interface NoticeDocument extends Omit<KeptNotice, 'id'> {
  /** Follows from event and person, so that each is kept once. */
  _id: string;
  actor: Actor;
}

export const noticesCollection = defineCollection<NoticeDocument>({
  name: 'notices',
  fields: {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    ticketId: { type: String, required: true },
    kind: { type: String, required: true },
    actor: { type: {}, required: true },
    internal: { type: Boolean, required: true },
    at: { type: Date, required: true },
    readAt: { type: Date, default: null },
  },
  indexes: [
    { name: 'of_person', keys: { userId: 1, at: -1, _id: -1 } },
    { name: 'of_ticket', keys: { ticketId: 1, userId: 1 } },
    { name: 'expires', keys: { at: 1 }, expireAfterSeconds: NOTIFICATION_LIMITS.keptDays * DAY_S },
  ],
  validator: {
    bsonType: 'object',
    required: ['userId', 'ticketId', 'kind', 'actor', 'internal', 'at'],
    properties: {
      kind: { enum: [...NOTIFICATION_KINDS] },
      internal: { bsonType: 'bool' },
      at: { bsonType: 'date' },
      readAt: { bsonType: ['date', 'null'] },
    },
  },
});
