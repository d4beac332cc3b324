import {
  LIMITS,
  type PersonField,
  SENTIMENTS,
  type Sentiment,
  TICKET_FIELDS,
  type TicketFieldValues,
} from '@switchboard/contracts';
import {
  type AggregateFields,
  aggregateFields,
  aggregateProperties,
  type Change,
  deletedIndex,
  outboxIndex,
  type PathsIn,
  type SectionOf,
} from '../aggregate';
import { defineCollection } from '../collection';
import { searchIndexes, type TalkSearchFields, talkSearchFields, talkSearchProperties } from '../search';
import { columnsOf, filterIndexesOf, propertiesOf } from '../table';

/** What the classifier found out. */
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
  /** How many places of each kind the model did not get to see; absent where nothing was masked, or no model asked. */
  masked?: Record<string, number>;
  at: Date | null;
}

/** Who has it, and why. */
export interface TicketAssignment {
  state: 'waiting' | 'assigned';
  reason: string;
  at: Date | null;
  /** Decisions that took effect, oldest first, at most 50. */
  decisionIds: string[];
  /** The person who chose the agent, and when: no machine takes the ticket away from somebody who may hold it. */
  setByPerson?: { by: string; at: Date } | null;
}

/** What a ticket was before it was merged into another one. */
export interface TicketBeforeMerge {
  /** Of the merging. */
  id: string;
  status: TicketFieldValues['status'];
  resolvedAt: Date | null;
  closedAt: Date | null;
  snooze: { until: Date; by: string; at: Date } | null;
}

/** A ticket that was merged into this one. */
export interface MergedTicket {
  /** Of the merging. */
  id: string;
  ticketId: string;
  /** False until the other ticket says so, too. */
  active: boolean;
  requesterId: string;
  /** Its requester and guests, who read this one. */
  readers: string[];
  /** Its watchers, who are told of this one. */
  watchers: string[];
  /** Since when somebody has been merging it. */
  at: Date;
}

/** A ticket as stored; `TicketSections` says who writes what. */
export interface TicketDocument extends AggregateFields, TalkSearchFields, TicketFieldValues {
  /** `priorityRank(priority)`, 1 while unknown; sorts lists and the waiting queue. */
  priorityRank: number;
  requester: { id: string; name: string; email: string };
  /** Id of whoever opened it: the requester, or staff on their behalf. Absent in older tickets. */
  openedBy?: string;
  assignee: { id: string; name: string } | null;
  /** Those of its watchers who are requesters and read it for that alone. Absent: none. */
  guests?: string[];
  /** `key=value` of each of its `fields`, by which lists find it. Absent in older tickets. */
  fieldTerms?: string[];
  /** Fields that a person set, with who and when; machines skip them. */
  setByPerson: Partial<Record<PersonField, { by: string; at: Date }>>;
  classification: TicketClassification;
  assignment: TicketAssignment;
  /** Absent or null: it is not merged into another one. */
  merge?: TicketBeforeMerge | null;
  /** Absent: none was merged into it. */
  merged?: MergedTicket[];
  /** Put aside until then; by whom and since when. Absent or null: it is not. */
  snooze?: { until: Date; by: string; at: Date } | null;
  createdAt: Date;
  /** When an agent first replied; absent or null until then. Notes do not count. */
  firstResponseAt?: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
}

/** Who writes which paths of a ticket. Both the gateway, for people, and the classifier set category and priority. */
interface TicketSections {
  classifier: Pick<
    TicketDocument,
    'category' | 'subcategory' | 'priority' | 'priorityRank' | 'correctedDescription' | 'classification'
  >;
  router: Pick<TicketDocument, 'assignee' | 'team' | 'assignment'> & PathsIn<TicketDocument, 'assignment'>;
  /** Whatever is not another's alone. */
  gateway: Omit<
    TicketDocument,
    keyof AggregateFields | 'correctedDescription' | 'classification' | 'assignee' | 'team' | 'assignment'
  > &
    PathsIn<TicketDocument, 'setByPerson'>;
}
export type TicketSection<Owner extends keyof TicketSections> = SectionOf<TicketSections, Owner>;
export type TicketChange<Owner extends keyof TicketSections> = Change<TicketSection<Owner>>;

const date = { type: Date, default: null };

export const ticketsCollection = defineCollection<TicketDocument>({
  name: 'tickets',
  fields: {
    ...aggregateFields,
    ...talkSearchFields,
    ...columnsOf(TICKET_FIELDS),
    // Absent in tickets from before there were fields.
    fields: { type: {} },
    priorityRank: { type: Number, required: true },
    requester: { type: {}, required: true },
    openedBy: { type: String },
    assignee: { type: {}, default: null },
    guests: { type: [String], default: undefined },
    fieldTerms: { type: [String], default: undefined },
    setByPerson: { type: {}, required: true },
    classification: { type: {}, required: true },
    assignment: { type: {}, required: true },
    snooze: { type: {}, default: null },
    merge: { type: {}, default: null },
    merged: { type: [{}], default: undefined },
    createdAt: { type: Date, required: true },
    firstResponseAt: date,
    resolvedAt: date,
    closedAt: date,
  },
  indexes: [
    { name: 'number', keys: { number: 1 }, unique: true },
    { name: 'created', keys: { createdAt: -1, _id: -1 } },
    { name: 'updated', keys: { updatedAt: -1, _id: -1 } },
    { name: 'resolved', keys: { resolvedAt: -1, _id: -1 } },
    { name: 'priority', keys: { priorityRank: -1, _id: -1 } },
    { name: 'requester_created', keys: { 'requester.id': 1, createdAt: -1, _id: -1 } },
    { name: 'assignee_created', keys: { 'assignee.id': 1, createdAt: -1, _id: -1 } },
    ...filterIndexesOf(TICKET_FIELDS),
    { name: 'fields_created', keys: { fieldTerms: 1, createdAt: -1, _id: -1 } },
    // The waiting queue in its own order.
    { name: 'waiting', keys: { 'assignment.state': 1, priorityRank: -1, createdAt: 1, _id: 1 } },
    // Of those, the ones that a decision queued.
    {
      name: 'queued',
      keys: { priorityRank: -1, createdAt: 1, _id: 1 },
      partialFilterExpression: { 'assignment.state': 'waiting', 'assignment.at': { $type: 'date' } },
    },
    // Whose place in the queue is counted, not read: all that makes a ticket wait is in it.
    {
      name: 'line',
      keys: { 'assignment.state': 1, 'classification.state': 1, status: 1, priorityRank: -1, createdAt: 1, _id: 1 },
      partialFilterExpression: { 'assignment.state': 'waiting' },
    },
    { name: 'classification_state', keys: { 'classification.state': 1, createdAt: 1, _id: 1 } },
    // Who is to be woken, soonest first.
    {
      name: 'snoozed',
      keys: { 'snooze.until': 1 },
      partialFilterExpression: { 'snooze.until': { $type: 'date' } },
    },
    ...searchIndexes,
    outboxIndex,
    deletedIndex,
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
      ...talkSearchProperties,
      ...propertiesOf(TICKET_FIELDS),
      requester: { bsonType: 'object', required: ['id', 'name', 'email'] },
      assignee: { bsonType: ['object', 'null'] },
      merge: { bsonType: ['object', 'null'], required: ['id', 'status'] },
      merged: { bsonType: 'array', maxItems: LIMITS.merged },
      snooze: {
        bsonType: ['object', 'null'],
        required: ['until', 'by', 'at'],
        properties: { until: { bsonType: 'date' } },
      },
      guests: { bsonType: 'array', maxItems: LIMITS.watchers },
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
