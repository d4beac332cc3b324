import { defineCollection } from '@switchboard/persistence';

/** A request that carried an `Idempotency-Key`. Private to the gateway; gone after 24 hours. */
export interface IdempotencyDocument {
  /** Derived from caller, route and key. */
  _id: string;
  /** Hash of the body. */
  fingerprint: string;
  state: 'in_flight' | 'answered';
  /** Id of what the request creates; a second try after a crash uses it again. */
  resultId: string;
  /** Until then an in-flight request is believed to be alive. */
  leaseUntil: Date;
  /** JSON of the answer; empty while in flight. */
  answer: string;
  expiresAt: Date;
}

export const idempotencyCollection = defineCollection<IdempotencyDocument>({
  name: 'idempotency_keys',
  fields: {
    _id: { type: String, required: true },
    fingerprint: { type: String, required: true },
    state: { type: String, required: true },
    resultId: { type: String, required: true },
    leaseUntil: { type: Date, required: true },
    answer: { type: String, default: '' },
    expiresAt: { type: Date, required: true },
  },
  indexes: [{ name: 'expires', keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  validator: {
    bsonType: 'object',
    required: ['fingerprint', 'state', 'resultId', 'leaseUntil', 'expiresAt'],
    properties: { state: { enum: ['in_flight', 'answered'] }, expiresAt: { bsonType: 'date' } },
  },
});
