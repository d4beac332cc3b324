import type { Cause } from '@switchboard/persistence';
import type { Principal } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import { checkMayRemove, isHidden } from '../domain/access';
import { type Attachment, removed } from '../domain/attachment';
import type { FileStorage } from '../ports';
import { clear } from './clear';
import { type FindPorts, findVisible } from './find';

export interface RemovePorts extends FindPorts {
  readonly storage: FileStorage;
}

/** @throws Refusal `not_found`, `forbidden`, `ticket_closed`. */
export async function removeFile(
  ports: RemovePorts,
  { id, by, cause }: { id: string; by: Principal; cause: Cause },
): Promise<void> {
  const { file, use, ticket } = await findVisible(ports, id, by);
  checkMayRemove(ticket, file, by);
  const result = await ports.attachments.change(id, cause, now => removed(now, isHidden(now, use), by));
  if (result.outcome !== 'applied') throw notFound('file');
  // From here on it is gone for everybody; what is left of it, a sweep takes away if this does not.
  await takeAway(ports, result.document, cause).catch(() => undefined);
}

/** What is left of a file that is removed: its place in a message, its content, its document. Safe to repeat. */
export async function takeAway(
  ports: Pick<RemovePorts, 'messageUses' | 'attachments' | 'storage'>,
  file: Attachment,
  cause: Cause,
): Promise<void> {
  await ports.messageUses.release(file._id, cause);
  await clear(ports, file);
}
