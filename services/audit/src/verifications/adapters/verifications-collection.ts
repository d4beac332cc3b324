import { VERIFICATION_STATES } from '@switchboard/contracts';
import {
  aggregateFields,
  type AggregateFields,
  aggregateProperties,
  defineCollection,
  outboxIndex,
} from '@switchboard/persistence';
import type { Verification } from '../domain/verification';

/** Verifications that people asked for; kept, so that each tells when the trail was last known to be whole. Owner: audit, private. */
export interface VerificationDocument extends AggregateFields, Omit<Verification, 'id'> {
  /** While it waits or runs. */
  active: boolean;
  /** Who has it; null while it waits. */
  holder: string | null;
  /** When it may be taken: the end of somebody's turn, or since when it waits. */
  leaseUntil: Date;
  attempts: number;
}

export const verificationsCollection = defineCollection<VerificationDocument>({
  name: 'audit_verifications',
  fields: {
    ...aggregateFields,
    state: { type: String, required: true },
    active: { type: Boolean, required: true },
    askedBy: { type: {}, required: true },
    askedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    entries: { type: Number, required: true },
    chains: { type: Number, required: true },
    expected: { type: Number, required: true },
    verdict: { type: {}, default: null },
    reason: { type: String, default: null },
    holder: { type: String, default: null },
    leaseUntil: { type: Date, required: true },
    attempts: { type: Number, required: true },
  },
  indexes: [
    // Whoever asks at the same moment, wherever: one is under way.
    { name: 'active', keys: { active: 1 }, unique: true, partialFilterExpression: { active: true } },
    { name: 'newest', keys: { askedAt: -1 } },
    outboxIndex,
  ],
  validator: {
    bsonType: 'object',
    required: ['state', 'active', 'askedBy', 'askedAt', 'leaseUntil'],
    properties: { ...aggregateProperties, state: { enum: [...VERIFICATION_STATES] }, active: { bsonType: 'bool' } },
  },
});
