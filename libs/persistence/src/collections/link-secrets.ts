import { defineCollection } from '../collection';

/**
 * What a mailed link carries, for as long as it may have to be mailed. Owner: gateway, which removes it when the link is used or
 * replaced; the notifier reads. An event names the id only.
 */
export interface LinkSecretDocument {
  /** Id of the link. */
  _id: string;
  /** 256 random bits, base64url. */
  secret: string;
  expiresAt: Date;
}

export const linkSecretsCollection = defineCollection<LinkSecretDocument>({
  name: 'link_secrets',
  fields: {
    _id: { type: String, required: true },
    secret: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  indexes: [{ name: 'expires', keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  validator: {
    bsonType: 'object',
    required: ['secret', 'expiresAt'],
    properties: { secret: { bsonType: 'string', minLength: 43, maxLength: 43 }, expiresAt: { bsonType: 'date' } },
  },
});
