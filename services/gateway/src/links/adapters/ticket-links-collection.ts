import { LINK_TYPES } from '@switchboard/contracts';
import { aggregateFields, aggregateProperties, defineCollection, outboxIndex } from '@switchboard/persistence';
import type { StoredLink } from '../ports';

/** A link between two tickets, or that there was one. Its events are about the tickets. Owner: gateway, private. */
export type TicketLinkDocument = StoredLink;

export const ticketLinksCollection = defineCollection<TicketLinkDocument>({
  name: 'ticket_links',
  fields: {
    ...aggregateFields,
    type: { type: String, required: true },
    from: { type: String, required: true },
    to: { type: String, required: true },
    tickets: { type: [String], required: true },
    state: { type: String, required: true },
    since: { type: Date, required: true },
    createdAt: { type: Date, required: true },
  },
  indexes: [
    { name: 'ticket', keys: { tickets: 1, createdAt: 1, _id: 1 } },
    // Who is whose parent.
    { name: 'from', keys: { from: 1, type: 1 } },
    outboxIndex,
  ],
  validator: {
    bsonType: 'object',
    required: ['type', 'from', 'to', 'tickets', 'state', 'since', 'version', 'createdAt'],
    properties: {
      ...aggregateProperties,
      type: { enum: [...LINK_TYPES] },
      tickets: { bsonType: 'array', minItems: 2, maxItems: 2 },
      state: { enum: ['claimed', 'linked', 'unlinked'] },
      since: { bsonType: 'date' },
      createdAt: { bsonType: 'date' },
    },
  },
});
