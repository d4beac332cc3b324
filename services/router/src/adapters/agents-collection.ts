import { AVAILABILITIES, type Availability, LIMITS, type Role, ROLES } from '@switchboard/contracts';
import { defineCollection } from '@switchboard/persistence';

/** Projection of user events plus the reservations. Private to the router. */
export interface AgentDocument {
  /** User id. */
  _id: string;
  name: string;
  role: Role;
  skills: { name: string; level: number }[];
  teams: string[];
  capacity: number;
  availability: Availability;
  languages: string[];
  disabled: boolean;
  sequence: number;
  held: { ticketId: string; decisionId: string; at: Date }[];
  lastAssignedAt: Date | null;
}

const number = { bsonType: ['int', 'long', 'double'] };

export const agentsCollection = defineCollection<AgentDocument>({
  name: 'agents',
  fields: {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    skills: { type: [{}], required: true },
    teams: { type: [String], required: true },
    capacity: { type: Number, required: true },
    availability: { type: String, required: true },
    languages: { type: [String], required: true },
    disabled: { type: Boolean, required: true },
    sequence: { type: Number, required: true },
    held: { type: [{}], required: true },
    lastAssignedAt: { type: Date, default: null },
  },
  indexes: [
    { name: 'role', keys: { role: 1 } },
    { name: 'held_ticket', keys: { 'held.ticketId': 1 } },
  ],
  validator: {
    bsonType: 'object',
    required: ['name', 'role', 'skills', 'capacity', 'availability', 'disabled', 'sequence', 'held'],
    properties: {
      role: { enum: [...ROLES] },
      availability: { enum: [...AVAILABILITIES] },
      capacity: { ...number, minimum: 0, maximum: LIMITS.capacity },
      disabled: { bsonType: 'bool' },
      sequence: { ...number, minimum: 1 },
      held: {
        bsonType: 'array',
        items: {
          bsonType: 'object',
          required: ['ticketId', 'decisionId', 'at'],
          properties: {
            ticketId: { bsonType: 'string', minLength: 1 },
            decisionId: { bsonType: 'string', minLength: 1 },
            at: { bsonType: 'date' },
          },
        },
      },
    },
  },
});
