import type { EventDraft } from '@switchboard/contracts';
import type { AggregateFields } from '@switchboard/persistence';
import { actorOf, type Principal } from '../../domain/principal';

/** What a virus scanner said: nothing found; it was away and the setting let the file pass; there is none. */
export type Scan = 'clean' | 'skipped' | 'off';

/**
 * A file of a ticket. Its document is there before the first byte is stored and goes after the last one is removed, so that whatever is in
 * the storage is known here. Events of it are about the ticket.
 */
export interface Attachment extends AggregateFields {
  ticketId: string;
  uploader: { id: string; name: string };
  name: string;
  /** Bytes; while it is on the way the most that they can be. */
  size: number;
  /** Media type as its content says. */
  mediaType: string;
  /** Of the content, hex; null while it is on the way. */
  sha256: string | null;
  /** Requesters may not learn of it, until a reply names it. */
  internal: boolean;
  /** `removed` and `refused`: what is left of it goes soon. */
  state: 'uploading' | 'ready' | 'removed' | 'refused';
  /** Key of the content in the storage; another one for each try to upload it. */
  blob: string;
  scan: Scan;
  thumbnail: boolean;
  createdAt: Date;
}

export type NewAttachment = Omit<Attachment, keyof AggregateFields> & { readonly _id: string };

/** Where the small picture of a file is stored. */
export const thumbnailKey = ({ blob }: Pick<Attachment, 'blob'>): string => `${blob}.thumbnail`;

/** What a finished upload has shown. */
export interface Received {
  readonly size: number;
  readonly sha256: string;
  readonly scan: Scan;
}

/** Structurally persistence's Change. */
export interface AttachmentChange {
  readonly set: Readonly<Record<string, unknown>>;
  readonly events: readonly EventDraft[];
}

/** The upload is whole. Null when another try of it, or the end of its ticket, came first. @param blob of this try. */
export function finished(file: Attachment, blob: string, received: Received, by: Principal): AttachmentChange | null {
  if (file.state !== 'uploading' || file.blob !== blob) return null;
  const ready = { ...file, ...received };
  const event: EventDraft = {
    type: 'attachment.added',
    data: { ...said(ready, by), sha256: received.sha256, scan: received.scan },
  };
  return { set: { state: 'ready', ...received }, events: [event] };
}

/** The scanner found something: nothing of it is kept but that somebody tried. */
export function infected(
  file: Attachment,
  blob: string,
  signature: string,
  size: number,
  by: Principal,
): AttachmentChange | null {
  if (file.state !== 'uploading' || file.blob !== blob) return null;
  const event: EventDraft = {
    type: 'attachment.refused',
    data: { ...said({ ...file, size }, by), reason: 'infected', signature },
  };
  return { set: { state: 'refused', size }, events: [event] };
}

/** The upload broke off or was refused. Null where another try has it, or it is over. */
export const abandoned = (file: Attachment, blob: string): AttachmentChange | null =>
  file.state === 'uploading' && file.blob === blob ? { set: { state: 'removed' }, events: [] } : null;

/** Its ticket is gone; that event tells it. */
export const gone = (file: Attachment): AttachmentChange | null =>
  file.state === 'removed' ? null : { set: { state: 'removed' }, events: [] };

/** @param hidden whether no requester could see it. */
export function removed(file: Attachment, hidden: boolean, by: Principal): AttachmentChange | null {
  if (file.state !== 'ready') return null;
  const event: EventDraft = { type: 'attachment.removed', data: { ...said(file, by), internal: hidden } };
  return { set: { state: 'removed' }, events: [event] };
}

const said = ({ _id, name, size, mediaType, internal }: Attachment, by: Principal) => ({
  actor: actorOf(by),
  attachmentId: _id,
  name,
  size,
  mediaType,
  internal,
});
