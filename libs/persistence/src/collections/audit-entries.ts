import type { AuditEntry } from '@switchboard/contracts';
import { defineCollection } from '../collection';

/** Owner: audit; the gateway reads. */
export type AuditEntryDocument = AuditEntry;

export const auditEntriesCollection = defineCollection<AuditEntryDocument>({
  name: 'audit_entries',
  fields: {
    _id: { type: String, required: true },
    chain: { type: String, required: true },
    index: { type: Number, required: true },
    sequence: { type: Number, required: true },
    type: { type: String, required: true },
    at: { type: Date, required: true },
    recordedAt: { type: Date, required: true },
    actor: { type: {}, required: true },
    changes: { type: [{}], required: true },
    event: { type: {}, required: true },
    previousHash: { type: String, required: true },
    hash: { type: String, required: true },
  },
  indexes: [
    { name: 'chain', keys: { chain: 1, index: 1 }, unique: true },
    // As the history shows a chain: by time; of one moment by version, and of one version by arrival.
    { name: 'chain_time', keys: { chain: 1, at: 1, sequence: 1, index: 1 } },
  ],
  retiredIndexes: ['chain_order'],
  validator: {
    bsonType: 'object',
    required: ['chain', 'index', 'type', 'event', 'previousHash', 'hash'],
    properties: {
      index: { bsonType: ['int', 'long', 'double'], minimum: 1 },
      hash: { bsonType: 'string', pattern: '^[0-9a-f]{64}$' },
      previousHash: { bsonType: 'string', pattern: '^[0-9a-f]{64}$' },
    },
  },
});
