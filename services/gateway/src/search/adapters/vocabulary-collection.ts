import { defineCollection } from '@switchboard/persistence';

/** A word of five or more letters that some ticket is found by. Made of tickets, and made anew of them. Owner: gateway, private. */
export interface VocabularyDocument {
  /** The word. */
  _id: string;
  /** The word with any one letter in each place: `?ouse`, `h?use`, … */
  patterns: string[];
}

export const vocabularyCollection = defineCollection<VocabularyDocument>({
  name: 'search_vocabulary',
  fields: { _id: { type: String, required: true }, patterns: { type: [String], required: true } },
  indexes: [{ name: 'patterns', keys: { patterns: 1 } }],
  validator: { bsonType: 'object', required: ['patterns'], properties: { patterns: { bsonType: 'array' } } },
});
