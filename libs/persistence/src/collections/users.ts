import { AVAILABILITIES, type Availability, LIMITS, type Role, ROLES } from '@switchboard/contracts';
import { type AggregateFields, aggregateFields, aggregateProperties, outboxIndex } from '../aggregate';
import { defineCollection } from '../collection';

/** Which e-mails a person wants; all true at first. */
export interface NotificationPreferences {
  ticketConfirmation: boolean;
  assignment: boolean;
  statusChange: boolean;
  resolution: boolean;
}

export const DEFAULT_PREFERENCES: NotificationPreferences = {
  ticketConfirmation: true,
  assignment: true,
  statusChange: true,
  resolution: true,
};

/** A person. Owner: gateway; others read. */
export interface UserDocument extends AggregateFields {
  /** Lower case. */
  email: string;
  name: string;
  role: Role;
  /** argon2id; null until an invited person sets a password. Never leaves the gateway. */
  passwordHash: string | null;
  skills: { name: string; level: number }[];
  teams: string[];
  capacity: number;
  availability: Availability;
  /** BCP 47, e.g. `en`; the first one also says which language this person is written to in. */
  locale: string;
  /** Two-letter codes that the person works in. */
  languages: string[];
  timeZone: string;
  phone: string | null;
  department: string | null;
  notifications: NotificationPreferences;
  disabled: boolean;
  createdAt: Date;
}

export const usersCollection = defineCollection<UserDocument>({
  name: 'users',
  fields: {
    ...aggregateFields,
    email: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    passwordHash: { type: String, default: null },
    skills: { type: [{}], required: true },
    teams: { type: [String], required: true },
    capacity: { type: Number, required: true },
    availability: { type: String, required: true },
    locale: { type: String, required: true },
    languages: { type: [String], required: true },
    timeZone: { type: String, required: true },
    phone: { type: String, default: null },
    department: { type: String, default: null },
    notifications: { type: {}, required: true },
    disabled: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
  },
  indexes: [
    { name: 'email', keys: { email: 1 }, unique: true },
    { name: 'role_created', keys: { role: 1, createdAt: -1, _id: -1 } },
    { name: 'created', keys: { createdAt: -1, _id: -1 } },
    { name: 'teams', keys: { teams: 1 } },
    { name: 'skills', keys: { 'skills.name': 1 } },
    outboxIndex,
  ],
  validator: {
    bsonType: 'object',
    required: ['email', 'name', 'role', 'capacity', 'availability', 'version'],
    properties: {
      ...aggregateProperties,
      email: { bsonType: 'string', minLength: 3, maxLength: LIMITS.email },
      name: { bsonType: 'string', minLength: 1, maxLength: LIMITS.name },
      role: { enum: [...ROLES] },
      availability: { enum: [...AVAILABILITIES] },
      capacity: { bsonType: ['int', 'long', 'double'], minimum: 0, maximum: LIMITS.capacity },
    },
  },
});
