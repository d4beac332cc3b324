import { createHash } from 'node:crypto';
import { type Clock, newId } from '@switchboard/kernel';
import type { Cause, TicketDocument } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { notFound, Refusal, unprocessable } from '../../domain/refusal';
import type { Tickets } from '../../tickets/ports';
import { checkMaySpeak } from '../../tickets/domain/visibility';
import { findVisibleTicket } from '../../tickets/usecases/change-ticket';
import { checkMayUpload } from '../domain/access';
import { type Attachment, finished, infected, type Received } from '../domain/attachment';
import { safeFileName } from '../domain/file-name';
import { checkRoom, type Limits, tooLarge } from '../domain/limits';
import { checkType, mediaTypeOf } from '../domain/media-type';
import type { Attachments, FileStorage, Sniffer } from '../ports';
import { giveUp } from './clear';
import { peek } from './peek';
import { type ScanPorts, Watch } from './scan';

export interface UploadPorts extends ScanPorts {
  readonly tickets: Tickets;
  readonly attachments: Attachments;
  readonly storage: FileStorage;
  readonly sniff: Sniffer;
  readonly limits: Limits;
  /** Extensions and media types that are not taken. */
  readonly refusedTypes: readonly string[];
  readonly clock: Clock;
}

/** A file as it comes in. */
export interface IncomingFile {
  readonly name: string | undefined;
  readonly content: AsyncIterable<Uint8Array>;
  /** Resolves when all that was sent has come and was well-formed; rejects when it broke off. */
  readonly whole: Promise<void>;
}

export interface UploadRequest {
  /** The same id makes the file once, however often it is tried. */
  readonly id: string;
  readonly ticketId: string;
  readonly internal: boolean | undefined;
  /** How many bytes the request says that it has; undefined when it does not say. */
  readonly announced: number | undefined;
  readonly receive: () => Promise<IncomingFile>;
  readonly by: Principal;
  readonly cause: Cause;
}

/** Enough for every signature. */
const HEAD_BYTES = 4_100;
/** What multipart/form-data adds to a file: its borders and headers. */
const AROUND_BYTES = 16 * 1024;

/**
 * Stores a file of a ticket while it comes in, and tells of it once it is whole. Its document is written first: whatever a crash leaves in
 * the storage is found by it. When this throws nothing of the file is left.
 * @throws Refusal `not_found`, `forbidden`, `ticket_closed`, `file_too_large`, `too_many_files`, `ticket_files_too_large`, `file_type_refused`,
 * `file_infected`, `file_not_scannable`, `scanner_unavailable`, and those of `receive`.
 */
export async function upload(ports: UploadPorts, request: UploadRequest): Promise<Attachment> {
  const { id, by, announced } = request;
  const ticket = await findVisibleTicket(ports.tickets, request.ticketId, by);
  checkMaySpeak(ticket, by);
  const mine = await ports.attachments.find(id);
  if (mine?.state === 'ready') return mine;
  const internal = checkMayUpload(ticket, request.internal, by);
  if (announced !== undefined && announced > ports.limits.fileBytes + AROUND_BYTES) throw tooLarge(ports.limits);
  const size = Math.min(announced ?? Infinity, ports.limits.fileBytes);
  const { count, bytes } = await ports.attachments.held(ticket._id, internal);
  // What is over already need not come at all. An earlier try of this upload holds a place that this one takes.
  const own = mine?.state === 'uploading' ? { count: 1, bytes: mine.size } : { count: 0, bytes: 0 };
  checkRoom(ports.limits, { count: count + 1 - own.count, bytes: bytes + size - own.bytes });
  const file = await request.receive();
  const { head, whole } = await peek(file.content, HEAD_BYTES);
  const name = safeFileName(file.name);
  const mediaType = mediaTypeOf(await ports.sniff(head), head, name);
  checkType(ports.refusedTypes, name, mediaType);
  const reserved = await reserve(ports, { ...request, ticket, size, name, mediaType, internal });
  try {
    return await store(ports, request, reserved, { ...file, content: whole });
  } catch (error) {
    const kept = await giveUp(ports, reserved, request.cause).catch(() => undefined);
    if (kept) return kept;
    throw error;
  }
}

type Reservation = UploadRequest &
  Pick<Attachment, 'size' | 'name' | 'mediaType' | 'internal'> & { ticket: TicketDocument };

/** The document that says: something is on the way. */
async function reserve(ports: UploadPorts, wanted: Reservation): Promise<Attachment> {
  const { id, ticket, size, name, mediaType, internal, by, cause } = wanted;
  const fields = { name, size, mediaType, internal, blob: newId() };
  const attachment = {
    ...fields,
    ...{ _id: id, ticketId: ticket._id, uploader: { id: by.id, name: by.name }, sha256: null },
    ...{ state: 'uploading' as const, scan: 'off' as const, thumbnail: false, createdAt: ports.clock.now() },
  };
  const made = await ports.attachments.reserve(attachment, cause);
  const reserved = made === 'id_taken' ? await takeOver(ports, id, fields, cause) : made;
  try {
    await checkStillRoom(ports, ticket._id, internal);
    return reserved;
  } catch (error) {
    await giveUp(ports, reserved, cause).catch(() => undefined);
    throw error;
  }
}

/** Two that come at the same moment both see each other here, so a ticket never has more than it may. */
async function checkStillRoom(
  { attachments, limits }: UploadPorts,
  ticketId: string,
  internal: boolean,
): Promise<void> {
  checkRoom(limits, await attachments.held(ticketId, internal));
}

/** An earlier try of the same request was cut off, or is still on its way and then finds that it came too late. */
async function takeOver(
  ports: UploadPorts,
  id: string,
  fields: Partial<Attachment>,
  cause: Cause,
): Promise<Attachment> {
  const earlier = await ports.attachments.find(id);
  if (earlier?.state === 'uploading') await ports.storage.remove(earlier.blob);
  const result = await ports.attachments.change(id, cause, ({ state }) =>
    state === 'uploading' ? { set: fields, events: [] } : null,
  );
  if (result.outcome === 'applied') return result.document;
  throw new Refusal('conflict', 'upload_in_flight', 'Another try of this upload has just ended. Try again.', [], 1);
}

async function store(
  ports: UploadPorts,
  { by, cause, ticketId }: UploadRequest,
  { _id: id, blob, name }: Attachment,
  { content, whole }: IncomingFile,
): Promise<Attachment> {
  const watch = new Watch(ports);
  try {
    const hash = createHash('sha256');
    let size = 0;
    const measured = async function* () {
      for await (const chunk of content) {
        size += chunk.length;
        if (size > ports.limits.fileBytes) throw tooLarge(ports.limits);
        hash.update(chunk);
        await watch.look(chunk);
        yield chunk;
      }
    };
    await ports.storage.write(blob, measured());
    await whole;
    const outcome = await watch.outcome();
    if ('signature' in outcome) {
      const { signature } = outcome;
      await ports.attachments.change(id, cause, file => infected(file, blob, signature, size, by));
      throw unprocessable('file_infected', '/file', `${name} must be free of viruses; the scanner found ${signature}`);
    }
    await findVisibleTicket(ports.tickets, ticketId, by);
    return await finish(ports, id, blob, { size, sha256: hash.digest('hex'), scan: outcome.scan }, { by, cause });
  } finally {
    watch.abandon();
  }
}

async function finish(
  { attachments }: UploadPorts,
  id: string,
  blob: string,
  received: Received,
  { by, cause }: { by: Principal; cause: Cause },
): Promise<Attachment> {
  const result = await attachments.change(id, cause, file => finished(file, blob, received, by));
  if (result.outcome === 'applied') return result.document;
  // Its ticket was deleted, or another try took over.
  throw notFound('ticket');
}
