import type { Cause } from '@switchboard/persistence';
import { abandoned, type Attachment, thumbnailKey } from '../domain/attachment';
import type { Attachments, FileStorage } from '../ports';

export interface ClearPorts {
  readonly attachments: Attachments;
  readonly storage: FileStorage;
}

/** Takes the content away, then the document, in this order: what is in the storage is always known. Safe to repeat. */
export async function clear({ attachments, storage }: ClearPorts, file: Attachment): Promise<void> {
  await storage.remove(thumbnailKey(file));
  await storage.remove(file.blob);
  await attachments.forget(file);
}

/**
 * Ends an upload that can not go on. The document goes first, so that a last write which is still on its way to the database can not
 * make a file of it whose content is gone; what a crash leaves then is swept.
 * @returns the file, where that last write had come through after all.
 */
export async function giveUp(ports: ClearPorts, file: Attachment, cause: Cause): Promise<Attachment | undefined> {
  const result = await ports.attachments.change(file._id, cause, now => abandoned(now, file.blob));
  const now = result.outcome === 'missing' ? undefined : result.document;
  if (now?.state === 'ready' && now.blob === file.blob) return now;
  await clear(ports, { ...file, version: now?.version ?? file.version });
  return undefined;
}
