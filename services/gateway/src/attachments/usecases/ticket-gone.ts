import type { Cause } from '@switchboard/persistence';
import { gone } from '../domain/attachment';
import { clear, type ClearPorts } from './clear';

/** The files of a ticket go with it, also those that are on the way. Safe to repeat. */
export async function removeFilesOf(ports: ClearPorts, ticketId: string, cause: Cause): Promise<void> {
  for (const file of await ports.attachments.allOf(ticketId)) {
    const result = await ports.attachments.change(file._id, cause, gone);
    // What is still being written can not be taken away yet: whoever writes it does so, or the sweep.
    if (result.outcome !== 'missing' && file.state !== 'uploading') await clear(ports, result.document);
  }
}
