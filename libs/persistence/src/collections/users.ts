import { type LinkPurpose, USER_FIELDS, type UserFieldValues } from '@switchboard/contracts';
import { type AggregateFields, aggregateFields, aggregateProperties, type Change, outboxIndex } from '../aggregate';
import { defineCollection } from '../collection';
import { searchFields, type SearchFields, searchIndexes, searchProperties } from '../search';
import { columnsOf, filterIndexesOf, propertiesOf } from '../table';

/** A link that was mailed and not used yet; what it carries is known as a hash only. */
export interface AccountLink {
  id: string;
  purpose: LinkPurpose;
  hash: string;
  issuedAt: Date;
  expiresAt: Date;
}

/** A person. Owner: gateway; others read. */
export interface UserDocument extends AggregateFields, SearchFields, UserFieldValues {
  /** argon2id; null until an invited person sets a password, and so long the account is not usable. Never leaves the gateway. */
  passwordHash: string | null;
  /** Whether the owner of the address has said so, or an admin knew it; absent in older accounts, which were mailed already: true. */
  emailConfirmed?: boolean;
  /** One per purpose at most. */
  links?: AccountLink[];
  /** Grows with every new password: sessions of an older one are over. Absent: 0. */
  sessionEpoch?: number;
  createdAt: Date;
}

/** What the gateway, their only writer, may set of a person. */
export type UserSection = Partial<Omit<UserDocument, keyof AggregateFields>>;
export type UserChange = Change<UserSection>;

/** Whether this address may be mailed anything but its confirmation. */
export const isConfirmed = ({ emailConfirmed }: Pick<UserDocument, 'emailConfirmed'>): boolean =>
  emailConfirmed !== false;

export const usersCollection = defineCollection<UserDocument>({
  name: 'users',
  fields: {
    ...aggregateFields,
    ...searchFields,
    ...columnsOf(USER_FIELDS),
    passwordHash: { type: String, default: null },
    emailConfirmed: { type: Boolean },
    links: { type: [{}], default: undefined },
    sessionEpoch: { type: Number },
    createdAt: { type: Date, required: true },
  },
  indexes: [
    { name: 'email', keys: { email: 1 }, unique: true },
    ...filterIndexesOf(USER_FIELDS),
    { name: 'created', keys: { createdAt: -1, _id: -1 } },
    { name: 'teams', keys: { teams: 1 } },
    { name: 'skills', keys: { 'skills.name': 1 } },
    { name: 'link', keys: { 'links.hash': 1 } },
    ...searchIndexes,
    outboxIndex,
  ],
  validator: {
    bsonType: 'object',
    required: ['email', 'name', 'role', 'capacity', 'availability', 'version'],
    properties: {
      ...aggregateProperties,
      ...searchProperties,
      ...propertiesOf(USER_FIELDS),
    },
  },
});
