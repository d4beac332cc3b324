import { LIMITS, MESSAGE_AUTHORS, type MessageAttachment, type MessageAuthor } from '@switchboard/contracts';
import { type AggregateFields, aggregateFields, aggregateProperties, outboxIndex } from '../aggregate';
import { defineCollection } from '../collection';

/** What a message said until it was edited. */
export interface MessageVersion {
  body: string;
  writtenAt: Date;
  replacedAt: Date;
}

/** A reply or a note on a ticket. Owner: gateway; the notifier reads. Its events are about the ticket. */
export interface MessageDocument extends AggregateFields {
  ticketId: string;
  author: { id: string; name: string; kind: MessageAuthor };
  /** Markdown, as it was written. */
  body: string;
  /** A note among agents. */
  internal: boolean;
  /** Agents and admins that the text calls by name. */
  mentions: string[];
  /** All that any version of it has called: each is told once. */
  called: string[];
  /** Earlier versions, oldest first. */
  versions: MessageVersion[];
  /** Files that go with it. Absent in messages of earlier versions. */
  attachments?: MessageAttachment[];
  createdAt: Date;
  editedAt: Date | null;
}

/** Refuses a file that goes with another message already. */
export const ATTACHMENT_INDEX = 'attachment';

export const messagesCollection = defineCollection<MessageDocument>({
  name: 'messages',
  fields: {
    ...aggregateFields,
    ticketId: { type: String, required: true },
    author: { type: {}, required: true },
    body: { type: String, required: true },
    internal: { type: Boolean, required: true },
    mentions: { type: [String], required: true },
    called: { type: [String], required: true },
    versions: { type: [{}], required: true },
    attachments: { type: [{}], default: undefined },
    createdAt: { type: Date, required: true },
    editedAt: { type: Date, default: null },
  },
  indexes: [
    { name: 'ticket', keys: { ticketId: 1, createdAt: 1, _id: 1 } },
    // What requesters see: notes are not even read.
    { name: 'ticket_visible', keys: { ticketId: 1, internal: 1, createdAt: 1, _id: 1 } },
    // A file goes with one message at most, however many are written at the same moment.
    {
      name: ATTACHMENT_INDEX,
      keys: { 'attachments.id': 1 },
      unique: true,
      partialFilterExpression: { 'attachments.id': { $exists: true } },
    },
    outboxIndex,
  ],
  validator: {
    bsonType: 'object',
    required: ['ticketId', 'author', 'body', 'internal', 'version', 'createdAt'],
    properties: {
      ...aggregateProperties,
      ticketId: { bsonType: 'string', minLength: 1 },
      author: {
        bsonType: 'object',
        required: ['id', 'name', 'kind'],
        properties: { kind: { enum: [...MESSAGE_AUTHORS] } },
      },
      body: { bsonType: 'string', minLength: 1, maxLength: LIMITS.message },
      internal: { bsonType: 'bool' },
      mentions: { bsonType: 'array', maxItems: LIMITS.mentions },
      attachments: { bsonType: 'array', maxItems: LIMITS.messageAttachments },
      versions: { bsonType: 'array', maxItems: LIMITS.messageEdits },
      createdAt: { bsonType: 'date' },
    },
  },
});
