import type { Readable } from 'node:stream';
import type { Cause, ChangeResult } from '@switchboard/persistence';
import type { Use } from './domain/access';
import type { Attachment, AttachmentChange, NewAttachment } from './domain/attachment';
import type { ByteRange } from './domain/range';

/** Where the bytes are. Keys are used once. */
export interface FileStorage {
  /** Takes a stream as it comes. When that throws, or this, nothing is left under the key, as far as the storage can be reached. */
  write(key: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Null when there is nothing under the key. */
  read(key: string, range?: ByteRange): Promise<Readable | null>;
  /** Also what an interrupted write has left. Nothing under the key is fine. */
  remove(key: string): Promise<void>;
}

/** What is known of files. */
export interface Attachments {
  find(id: string): Promise<Attachment | null>;
  /** The first write of an upload, before a byte is stored. */
  reserve(attachment: NewAttachment, cause: Cause): Promise<Attachment | 'id_taken'>;
  change(
    id: string,
    cause: Cause,
    decide: (attachment: Attachment) => AttachmentChange | null,
  ): Promise<ChangeResult<Attachment>>;
  /**
   * How many files a ticket has, those on the way included, and how many bytes they have. Those uploaded as internal are counted apart:
   * nobody learns by a limit that there are some.
   */
  held(ticketId: string, internal: boolean): Promise<{ count: number; bytes: number }>;
  /** Files that are there, oldest first. */
  ofTicket(ticketId: string): Promise<Attachment[]>;
  /** All documents of a ticket, whatever their state. */
  allOf(ticketId: string): Promise<Attachment[]>;
  /** Uploads not touched since `stalled`, and what was removed or refused before `over`. */
  leftovers(before: { readonly stalled: Date; readonly over: Date }, limit: number): Promise<Attachment[]>;
  /** Takes the document away, unless it has changed since or has events that are not told yet. */
  forget(attachment: Pick<Attachment, '_id' | 'version'>): Promise<void>;
}

/** Which messages files go with. */
export interface MessageUses {
  find(attachmentIds: readonly string[]): Promise<ReadonlyMap<string, Use>>;
  /** The message does not name the file any more. */
  release(attachmentId: string, cause: Cause): Promise<void>;
}

/** What the first bytes of a file are the signature of; undefined where they are none. */
export type Sniffer = (head: Uint8Array) => Promise<string | undefined>;

export type Verdict =
  | { readonly found: 'nothing' }
  | { readonly found: 'virus'; readonly signature: string }
  /** It could not look at all of it. */
  | { readonly found: 'unknown'; readonly reason: string };

/** One file on its way through the scanner. @throws TransientError `scanner_unavailable` from both. */
export interface ScanRun {
  write(chunk: Uint8Array): Promise<void>;
  verdict(): Promise<Verdict>;
  /** Ends it at once; nothing for one that has ended. */
  abandon(): void;
}

/** @throws TransientError `scanner_unavailable`. */
export type VirusScanner = () => Promise<ScanRun>;

/** A small WebP of a picture. @throws when it is none that can be read, or is too large to be unpacked. */
export type MakeThumbnail = (picture: Readable) => Promise<Uint8Array>;
