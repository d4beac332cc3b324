import { defineCollection } from '@switchboard/persistence';

/** One sign-in: the family of refresh tokens that follow each other. Private to the gateway. */
export interface SessionDocument {
  /** Hash of the part that all tokens of the family share. */
  _id: string;
  userId: string;
  /** Hash of the one token that works now. */
  tokenHash: string;
  /** `sessionEpoch` of the person when it began; absent in sessions of former versions: 0. */
  epoch?: number;
  createdAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

export const sessionsCollection = defineCollection<SessionDocument>({
  name: 'sessions',
  fields: {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    tokenHash: { type: String, required: true },
    epoch: { type: Number },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
  },
  indexes: [
    { name: 'user', keys: { userId: 1 } },
    { name: 'expires', keys: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
  validator: {
    bsonType: 'object',
    required: ['userId', 'tokenHash', 'expiresAt'],
    properties: {
      userId: { bsonType: 'string', minLength: 1 },
      tokenHash: { bsonType: 'string', minLength: 43, maxLength: 43 },
      expiresAt: { bsonType: 'date' },
    },
  },
});
