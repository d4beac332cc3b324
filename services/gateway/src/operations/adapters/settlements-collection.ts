import { aggregateFields, aggregateProperties, defineCollection, outboxIndex } from '@switchboard/persistence';
import type { Settlement } from '../domain/settlement';

/** What is being done with parked messages; each goes when its event is published. Owner: gateway, private. */
export const settlementsCollection = defineCollection<Settlement>({
  name: 'parked_settlements',
  fields: {
    ...aggregateFields,
    queue: { type: String, required: true },
    messageId: { type: String, required: true },
    messageType: { type: String, default: null },
    about: { type: String, default: null },
    code: { type: String, required: true },
    parkedAt: { type: Date, required: true },
    outcome: { type: String, required: true },
    by: { type: {}, required: true },
    endedAt: { type: Date },
  },
  indexes: [outboxIndex],
  validator: {
    bsonType: 'object',
    required: ['queue', 'messageId', 'code', 'parkedAt', 'outcome', 'by', 'version'],
    properties: { ...aggregateProperties, parkedAt: { bsonType: 'date' }, outcome: { enum: ['replayed', 'dropped'] } },
  },
});
