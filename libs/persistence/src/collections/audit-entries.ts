import type { Actor, AnyEvent, FieldChange } from '@switchboard/contracts';
import { defineCollection } from '../collection';

/** One event in the trail. Owner: audit; the gateway reads. Never changed, never deleted. */
export interface AuditEntryDocument {
  /** Event id: an event is appended once. */
  _id: string;
  /** Id of the ticket or user; each has a chain of its own. */
  chain: string;
  /** Place in the chain, from 1 without gaps. */
  index: number;
  /** Version of the aggregate after the change. */
  sequence: number;
  type: string;
  /** When it happened. */
  at: Date;
  /** When it was appended. */
  recordedAt: Date;
  actor: Actor;
  changes: FieldChange[];
  event: AnyEvent;
  /** Hash of the entry before; 64 zeros for the first. */
  previousHash: string;
  /** SHA-256 over the previous hash and the canonical JSON of the rest; hex. */
  hash: string;
}

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
    { name: 'chain_order', keys: { chain: 1, sequence: 1, index: 1 } },
  ],
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
