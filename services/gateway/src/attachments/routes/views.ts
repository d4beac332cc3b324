import type { AttachmentView } from '@switchboard/contracts';
import { isStaff, type Principal } from '../../domain/principal';
import { isHidden } from '../domain/access';
import type { Found } from '../usecases/find';

/** A file that this person may see. */
export function attachmentView({ file, use }: Found, viewer: Principal): AttachmentView {
  const { _id: id, ticketId, name, size, mediaType: type, thumbnail, scan, uploader, createdAt } = file;
  return {
    ...{ id, ticketId, name, size, type, thumbnail },
    messageId: use?.messageId ?? null,
    scanned: scan === 'clean',
    ...(isStaff(viewer) ? { internal: isHidden(file, use) } : {}),
    uploadedBy: { id: uploader.id, name: uploader.name },
    createdAt: createdAt.toISOString(),
  };
}
