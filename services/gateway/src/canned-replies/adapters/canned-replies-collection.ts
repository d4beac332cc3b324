import { LIMITS } from '@switchboard/contracts';
import {
  aggregateFields,
  aggregateProperties,
  defineCollection,
  deletedIndex,
  outboxIndex,
  searchFields,
  type SearchFields,
  searchProperties,
} from '@switchboard/persistence';
import type { CannedReply } from '../domain/canned-reply';

/** Canned replies. Events tell of those that are shared. Owner: gateway, private. */
export interface CannedReplyDocument extends CannedReply, SearchFields {
  /** Title and body as phrases are looked for in them. */
  searchTexts: string[];
}

export const cannedRepliesCollection = defineCollection<CannedReplyDocument>({
  name: 'canned_replies',
  fields: {
    ...aggregateFields,
    title: { type: String, required: true },
    body: { type: String, required: true },
    category: { type: String, default: null },
    shared: { type: {}, default: null },
    owner: { type: String, required: true },
    createdAt: { type: Date, required: true },
    searchTexts: { type: [String], default: undefined },
    ...searchFields,
  },
  indexes: [
    { name: 'owner', keys: { owner: 1, createdAt: -1, _id: -1 } },
    {
      name: 'shared_team',
      keys: { 'shared.team': 1, createdAt: -1, _id: -1 },
      partialFilterExpression: { shared: { $type: 'object' } },
    },
    { name: 'search_words', keys: { searchWords: 1 } },
    outboxIndex,
    deletedIndex,
  ],
  validator: {
    bsonType: 'object',
    required: ['title', 'body', 'owner', 'version'],
    properties: {
      ...aggregateProperties,
      title: { bsonType: 'string', minLength: 1, maxLength: LIMITS.title },
      body: { bsonType: 'string', minLength: 1, maxLength: LIMITS.message },
      category: { bsonType: ['string', 'null'] },
      shared: { bsonType: ['object', 'null'] },
      owner: { bsonType: 'string' },
      ...searchProperties,
    },
  },
});
