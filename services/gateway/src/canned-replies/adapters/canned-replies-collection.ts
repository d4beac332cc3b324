import { LIMITS } from '@switchboard/contracts';
import { defineCollection, searchFields, type SearchFields, searchProperties } from '@switchboard/persistence';
import type { CannedReply } from '../domain/canned-reply';

/** Canned replies. They change no ticket, so no event tells of them. Owner: gateway, private. */
export interface CannedReplyDocument extends Omit<CannedReply, 'id'>, SearchFields {
  _id: string;
  /** Title and body as phrases are looked for in them. */
  searchTexts: string[];
}

export const cannedRepliesCollection = defineCollection<CannedReplyDocument>({
  name: 'canned_replies',
  fields: {
    _id: { type: String, required: true },
    title: { type: String, required: true },
    body: { type: String, required: true },
    category: { type: String, default: null },
    shared: { type: {}, default: null },
    owner: { type: String, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
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
  ],
  validator: {
    bsonType: 'object',
    required: ['title', 'body', 'owner'],
    properties: {
      title: { bsonType: 'string', minLength: 1, maxLength: LIMITS.title },
      body: { bsonType: 'string', minLength: 1, maxLength: LIMITS.message },
      category: { bsonType: ['string', 'null'] },
      shared: { bsonType: ['object', 'null'] },
      owner: { bsonType: 'string' },
      ...searchProperties,
    },
  },
});
