import { LIMITS } from '@switchboard/contracts';
import { defineCollection } from '@switchboard/persistence';
import type { View } from '../domain/view';

/** Saved views. What somebody looks at is no fact of the desk, so no event tells of it. Owner: gateway, private. */
export interface ViewDocument extends Omit<View, 'id'> {
  _id: string;
  /** One that came with the desk and was removed: kept, so that the next start does not bring it back. */
  removed?: boolean;
}

export const viewsCollection = defineCollection<ViewDocument>({
  name: 'views',
  fields: {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    filters: { type: {}, required: true },
    sort: { type: String, required: true },
    columns: { type: [String], default: null },
    order: { type: Number, required: true },
    shared: { type: {}, default: null },
    owner: { type: String, default: null },
    removed: { type: Boolean },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  indexes: [
    { name: 'owner', keys: { owner: 1, order: 1, name: 1, _id: 1 } },
    {
      name: 'shared',
      keys: { 'shared.role': 1, 'shared.team': 1 },
      partialFilterExpression: { shared: { $type: 'object' } },
    },
  ],
  validator: {
    bsonType: 'object',
    required: ['name', 'filters', 'sort', 'order'],
    properties: {
      name: { bsonType: 'string', minLength: 1, maxLength: LIMITS.name },
      filters: { bsonType: 'object' },
      shared: { bsonType: ['object', 'null'] },
    },
  },
});
