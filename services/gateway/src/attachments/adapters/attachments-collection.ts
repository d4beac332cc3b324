import { LIMITS } from '@switchboard/contracts';
import { aggregateFields, aggregateProperties, defineCollection, outboxIndex } from '@switchboard/persistence';
import type { Attachment } from '../domain/attachment';

/** What is known of files; their bytes are in the storage. Owner: gateway, private. */
export const attachmentsCollection = defineCollection<Attachment>({
  name: 'attachments',
  fields: {
    ...aggregateFields,
    ticketId: { type: String, required: true },
    uploader: { type: {}, required: true },
    name: { type: String, required: true },
    size: { type: Number, required: true },
    mediaType: { type: String, required: true },
    sha256: { type: String, default: null },
    internal: { type: Boolean, required: true },
    state: { type: String, required: true },
    blob: { type: String, required: true },
    scan: { type: String, required: true },
    thumbnail: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
  },
  indexes: [
    { name: 'ticket', keys: { ticketId: 1, createdAt: 1, _id: 1 } },
    { name: 'leftovers', keys: { state: 1, updatedAt: 1 } },
    outboxIndex,
  ],
  validator: {
    bsonType: 'object',
    required: [
      'ticketId',
      'uploader',
      'name',
      'size',
      'mediaType',
      'internal',
      'state',
      'blob',
      'version',
      'createdAt',
    ],
    properties: {
      ...aggregateProperties,
      ticketId: { bsonType: 'string', minLength: 1 },
      uploader: { bsonType: 'object', required: ['id', 'name'] },
      name: { bsonType: 'string', minLength: 1, maxLength: LIMITS.fileName },
      size: { bsonType: ['int', 'long', 'double'], minimum: 0 },
      internal: { bsonType: 'bool' },
      state: { enum: ['uploading', 'ready', 'removed', 'refused'] },
      scan: { enum: ['clean', 'skipped', 'off'] },
      createdAt: { bsonType: 'date' },
    },
  },
});

/** Where the bytes are, unless ATTACHMENTS_URL says otherwise: `<name>.files` and `<name>.chunks`. */
export const ATTACHMENT_BUCKET = 'attachment_blobs';
