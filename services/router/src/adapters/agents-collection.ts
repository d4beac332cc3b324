import { AVAILABILITIES, type Availability, LIMITS, type Role, ROLES } from '@switchboard/contracts';
import { defineCollection } from '@switchboard/persistence';
import { type Standing, STANDINGS } from '../domain/agent';

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
  /** Absent in rows of former versions, until the users say it. */
  usable?: boolean;
  sequence: number;
  held: { ticketId: string; decisionId: string; at: Date }[];
  lastAssignedAt: Date | null;
  /** `standingOf` the profile. This and the next two are absent in rows of former versions, until they are projected again. */
  standing?: Standing;
  /** Names of the skills in lower case. */
  skillNames?: string[];
  /** Capacity less what is held, below 0 where a person went above it. What guards the capacity is `held`; this is there to search by. */
  room?: number;
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
    usable: { type: Boolean },
    sequence: { type: Number, required: true },
    held: { type: [{}], required: true },
    lastAssignedAt: { type: Date, default: null },
    standing: { type: String },
    skillNames: { type: [String], default: undefined },
    room: { type: Number },
  },
  indexes: [
    { name: 'role', keys: { role: 1 } },
    // Room is no part of the first two: who is found by them must not move in them while a ticket is reserved.
    { name: 'standing_skills', keys: { standing: 1, skillNames: 1 } },
    { name: 'standing_teams', keys: { standing: 1, teams: 1 } },
    { name: 'standing_room', keys: { standing: 1, room: 1 } },
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
      usable: { bsonType: 'bool' },
      standing: { enum: [...STANDINGS] },
      room: number,
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
