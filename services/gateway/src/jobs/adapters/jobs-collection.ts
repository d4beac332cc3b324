import { JOB_KINDS, JOB_STATES } from '@switchboard/contracts';
import { defineCollection } from '@switchboard/persistence';
import type { Position } from '../../domain/cursor';
import type { Job, JobTicket } from '../domain/job';

/**
 * Long work. What it does to tickets is told by their events, so it has none of its own. Owner: gateway, private.
 */
export interface JobDocument extends Omit<Job, 'id'> {
  _id: string;
  /** Who has it; null while it waits. */
  holder: string | null;
  /** When it may be taken: the end of somebody's turn, or since when it waits. */
  leaseUntil: Date;
  attempts: number;
  cursor: Position | null;
  batch: JobTicket[] | null;
  /** Absent until it has ended. */
  expiresAt?: Date;
}

export const jobsCollection = defineCollection<JobDocument>({
  name: 'jobs',
  fields: {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    filter: { type: {}, required: true },
    change: { type: {}, default: null },
    forgiven: { type: Number, default: 0 },
    state: { type: String, required: true },
    total: { type: Number, required: true },
    done: { type: Number, default: 0 },
    failed: { type: Number, default: 0 },
    failures: { type: [{}], default: [] },
    reason: { type: {}, default: null },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    startedAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    holder: { type: String, default: null },
    leaseUntil: { type: Date, required: true },
    attempts: { type: Number, default: 0 },
    cursor: { type: {}, default: null },
    batch: { type: [{}], default: null },
    expiresAt: { type: Date },
  },
  indexes: [
    { name: 'waiting', keys: { state: 1, leaseUntil: 1 } },
    { name: 'createdBy', keys: { createdBy: 1, createdAt: -1, _id: -1 } },
    { name: 'newest', keys: { createdAt: -1, _id: -1 } },
    { name: 'expires', keys: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
  validator: {
    bsonType: 'object',
    required: ['kind', 'filter', 'state', 'total', 'createdBy', 'leaseUntil'],
    properties: {
      kind: { enum: [...JOB_KINDS] },
      state: { enum: [...JOB_STATES] },
      leaseUntil: { bsonType: 'date' },
    },
  },
});
