import { defineCollection } from '@switchboard/persistence';

/** How far one person has read one conversation; a convenience of the reader, so no event tells of it. Owner: gateway, private. */
export interface ReadMarkDocument {
  /** `<ticket id>/<user id>`. */
  _id: string;
  /** `<time>/<message id>` of the last message read: later messages have greater ones. */
  place: string;
}

export const readMarksCollection = defineCollection<ReadMarkDocument>({
  name: 'read_marks',
  fields: { _id: { type: String, required: true }, place: { type: String, required: true } },
  indexes: [],
  validator: { bsonType: 'object', required: ['place'], properties: { place: { bsonType: 'string' } } },
});
