import { type AggregateStore, FileBucket, type MessageDocument } from '@switchboard/persistence';
import { aggregateStore, type Job, type Platform } from '@switchboard/service-kit';
import type { GatewayConfig } from '../config';
import { ATTACHMENT_BUCKET, attachmentsCollection } from './adapters/attachments-collection';
import { clamdScanner } from './adapters/clamd-scanner';
import { fileTypeSniffer } from './adapters/file-type-sniffer';
import { MongoAttachments } from './adapters/mongo-attachments';
import { MongoMessageUses } from './adapters/mongo-message-uses';
import { S3Storage } from './adapters/s3-storage';
import { sharpThumbnails } from './adapters/sharp-thumbnails';
import { MEBIBYTE } from './domain/limits';
import { refusedTypes } from './domain/settings';
import { sweep } from './usecases/sweep';

/** What uploads and removals have left is no hurry; it is seen by nobody. */
const SWEEP_EVERY_MS = 60_000;

export type FilePorts = ReturnType<typeof wireAttachments>;

export function wireAttachments(platform: Platform, config: GatewayConfig, messages: AggregateStore<MessageDocument>) {
  const { ATTACHMENTS_URL, CLAMD_URL } = config;
  return {
    attachments: new MongoAttachments(
      aggregateStore(platform, attachmentsCollection, { subjectOf: ({ ticketId }) => ticketId }),
    ),
    messageUses: new MongoMessageUses(messages),
    storage: ATTACHMENTS_URL ? new S3Storage(ATTACHMENTS_URL) : new FileBucket(platform.database, ATTACHMENT_BUCKET),
    sniff: fileTypeSniffer,
    scanner: CLAMD_URL ? clamdScanner(CLAMD_URL) : undefined,
    acceptUnscanned: config.CLAMD_DOWN === 'accept',
    makeThumbnail: config.ATTACHMENT_THUMBNAILS === 'on' ? sharpThumbnails : undefined,
    limits: {
      fileBytes: config.ATTACHMENT_MAX_MB * MEBIBYTE,
      filesPerTicket: config.ATTACHMENTS_PER_TICKET,
      bytesPerTicket: config.ATTACHMENTS_MB_PER_TICKET * MEBIBYTE,
    },
    refusedTypes: refusedTypes(config.ATTACHMENT_TYPES_REFUSED),
  };
}

export const attachmentJobs = (files: FilePorts, { clock }: Platform): readonly Job[] => [
  {
    name: 'leftovers of files',
    everyMs: SWEEP_EVERY_MS,
    run: async signal => void (await sweep({ ...files, clock }, signal)),
  },
];
