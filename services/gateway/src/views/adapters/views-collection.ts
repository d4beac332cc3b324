import { LIMITS } from '@switchboard/contracts';
import {
  aggregateFields,
  aggregateProperties,
  defineCollection,
  deletedIndex,
  outboxIndex,
} from '@switchboard/persistence';
import type { View } from '../domain/view';

/** Saved views. What somebody looks at alone is no fact of the desk; events tell of those that are shared. Owner: gateway, private. */
export const viewsCollection = defineCollection<View>({
  name: 'views',
  fields: {
    ...aggregateFields,
    name: { type: String, required: true },
    filters: { type: {}, required: true },
    sort: { type: String, required: true },
    columns: { type: [String], default: null },
    order: { type: Number, required: true },
    shared: { type: {}, default: null },
    owner: { type: String, default: null },
    createdAt: { type: Date, required: true },
  },
  indexes: [
    { name: 'owner', keys: { owner: 1, order: 1, name: 1, _id: 1 } },
    {
      name: 'shared',
      keys: { 'shared.role': 1, 'shared.team': 1 },
      partialFilterExpression: { shared: { $type: 'object' } },
    },
    outboxIndex,
    deletedIndex,
  ],
  validator: {
    bsonType: 'object',
    required: ['name', 'filters', 'sort', 'order', 'version'],
    properties: {
      ...aggregateProperties,
      name: { bsonType: 'string', minLength: 1, maxLength: LIMITS.name },
      filters: { bsonType: 'object' },
      shared: { bsonType: ['object', 'null'] },
    },
  },
});
