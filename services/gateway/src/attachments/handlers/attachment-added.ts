import type { EventHandler } from '@switchboard/messaging';
import { addThumbnail, type ThumbnailPorts } from '../usecases/make-thumbnail';

/** A picture gets a small one, after its upload was answered. */
export function attachmentAdded(ports: ThumbnailPorts): EventHandler<'attachment.added'> {
  return async event => {
    await addThumbnail(ports, event.data.attachmentId);
  };
}
