import {
  CHANNELS,
  type Channel,
  LIMITS,
  type PersonField,
  PRIORITIES,
  type Priority,
  SENTIMENTS,
  type Sentiment,
  type Status,
  STATUSES,
} from '@switchboard/contracts';
import { type AggregateFields, aggregateFields, aggregateProperties, outboxIndex } from '../aggregate';
import { defineCollection } from '../collection';

/** Owner: classifier, with `category`, `subcategory`, `priority`, `correctedDescription` where no person set them. */
export interface TicketClassification {
  state: 'pending' | 'done' | 'degraded';
  source: 'gemini' | 'local' | 'person';
  confidence: number;
  summary: string;
  skills: string[];
  language: string;
  sentiment: Sentiment | null;
  suggestedReply: string;
  notes: string;
  model: string;
  /** Hash of prompt, schema and taxonomy in force. */
  promptHash: string;
  at: Date | null;
}

/** Owner: router, with `assignee` and `team`. */
export interface TicketAssignment {
  state: 'waiting' | 'assigned';
  reason: string;
  at: Date | null;
  /** Decisions that took effect, oldest first, at most 50. */
  decisionIds: string[];
}

/** A ticket as stored. Owner of what is not named above: gateway. */
export interface TicketDocument extends AggregateFields {
  number: string;
  title: string;
  description: string;
  correctedDescription: string | null;
  status: Status;
  category: string | null;
  subcategory: string | null;
  priority: Priority | null;
  /** `priorityRank(priority)`, 1 while unknown; sorts lists and the waiting queue. */
  priorityRank: number;
  tags: string[];
  channel: Channel;
  requester: { id: string; name: string; email: string };
  department: string | null;
  phone: string | null;
  assignee: { id: string; name: string } | null;
  team: string | null;
  /** Fields that a person set, with who and when; machines skip them. */
  setByPerson: Partial<Record<PersonField, { by: string; at: Date }>>;
  classification: TicketClassification;
  assignment: TicketAssignment;
  resolution: string | null;
  links: string[];
  mergedInto: string | null;
  createdAt: Date;
  resolvedAt: Date | null;
  closedAt: Date | null;
}

const text = { type: String, default: null };
const date = { type: Date, default: null };
const nullable = (...types: string[]) => [...types, 'null'];

export const ticketsCollection = defineCollection<TicketDocument>({
  name: 'tickets',
  fields: {
    ...aggregateFields,
    number: { type: String, required: true },
    title: { type: String, required: true },
    description: { type: String, required: true },
    correctedDescription: text,
    status: { type: String, required: true },
    category: text,
    subcategory: text,
    priority: text,
    priorityRank: { type: Number, required: true },
    tags: { type: [String], required: true },
    channel: { type: String, required: true },
    requester: { type: {}, required: true },
    department: text,
    phone: text,
    assignee: { type: {}, default: null },
    team: text,
    setByPerson: { type: {}, required: true },
    classification: { type: {}, required: true },
    assignment: { type: {}, required: true },
    resolution: text,
    links: { type: [String], required: true },
    mergedInto: text,
    createdAt: { type: Date, required: true },
    resolvedAt: date,
    closedAt: date,
  },
  indexes: [
    { name: 'number', keys: { number: 1 }, unique: true },
    { name: 'created', keys: { createdAt: -1, _id: -1 } },
    { name: 'updated', keys: { updatedAt: -1, _id: -1 } },
    { name: 'priority', keys: { priorityRank: -1, _id: -1 } },
    { name: 'status_created', keys: { status: 1, createdAt: -1, _id: -1 } },
    { name: 'requester_created', keys: { 'requester.id': 1, createdAt: -1, _id: -1 } },
    { name: 'assignee_created', keys: { 'assignee.id': 1, createdAt: -1, _id: -1 } },
    { name: 'category_created', keys: { category: 1, createdAt: -1, _id: -1 } },
    { name: 'team_created', keys: { team: 1, createdAt: -1, _id: -1 } },
    { name: 'tags_created', keys: { tags: 1, createdAt: -1, _id: -1 } },
    // The waiting queue in its own order.
    { name: 'waiting', keys: { 'assignment.state': 1, priorityRank: -1, createdAt: 1, _id: 1 } },
    // Of those, the ones that a decision queued.
    {
      name: 'queued',
      keys: { priorityRank: -1, createdAt: 1, _id: 1 },
      partialFilterExpression: { 'assignment.state': 'waiting', 'assignment.at': { $type: 'date' } },
    },
    { name: 'classification_state', keys: { 'classification.state': 1, createdAt: 1, _id: 1 } },
    outboxIndex,
  ],
  validator: {
    bsonType: 'object',
    required: [
      'number',
      'title',
      'description',
      'status',
      'requester',
      'classification',
      'assignment',
      'version',
      'createdAt',
    ],
    properties: {
      ...aggregateProperties,
      number: { bsonType: 'string', pattern: '^TKT-[0-9]{8}-[0-9A-Z]{6}$' },
      title: { bsonType: 'string', minLength: 1, maxLength: LIMITS.title },
      description: { bsonType: 'string', minLength: 1, maxLength: LIMITS.description },
      status: { enum: [...STATUSES] },
      category: { bsonType: nullable('string') },
      subcategory: { bsonType: nullable('string') },
      priority: { enum: [...PRIORITIES, null] },
      channel: { enum: [...CHANNELS] },
      tags: { bsonType: 'array', maxItems: LIMITS.tags, items: { bsonType: 'string', maxLength: LIMITS.tag } },
      requester: { bsonType: 'object', required: ['id', 'name', 'email'] },
      assignee: { bsonType: nullable('object') },
      classification: {
        bsonType: 'object',
        required: ['state'],
        properties: { state: { enum: ['pending', 'done', 'degraded'] }, sentiment: { enum: [...SENTIMENTS, null] } },
      },
      assignment: { bsonType: 'object', required: ['state'], properties: { state: { enum: ['waiting', 'assigned'] } } },
      createdAt: { bsonType: 'date' },
    },
  },
});
