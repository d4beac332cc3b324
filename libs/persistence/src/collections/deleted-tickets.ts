import { type AggregateFields, aggregateFields, aggregateProperties, outboxIndex } from '../aggregate';
import { defineCollection } from '../collection';

/**
 * That there was a ticket, for ever: its id makes no other one, and its last events wait here until they are published. Nothing of what
 * it said. Owner: gateway.
 */
export interface DeletedTicketDocument extends AggregateFields {
  number: string;
}

export const deletedTicketsCollection = defineCollection<DeletedTicketDocument>({
  name: 'deleted_tickets',
  fields: { ...aggregateFields, number: { type: String, required: true } },
  // Lets who follows the tickets find what has gone since.
  indexes: [outboxIndex, { name: 'updated', keys: { updatedAt: -1 } }],
  validator: {
    bsonType: 'object',
    required: ['number', 'version'],
    properties: { ...aggregateProperties, number: { bsonType: 'string' } },
  },
});
