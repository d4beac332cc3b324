import type { MessageAttachment } from '@switchboard/contracts';
import type { Attachments, MessageUses } from '../../attachments/ports';
import type { Principal } from '../../domain/principal';
import { unprocessable } from '../../domain/refusal';

export interface UsePorts {
  readonly attachments: Attachments;
  readonly messageUses: MessageUses;
}

/** One sentence for all, so that nobody learns which files there are. */
export const unusable = (place: number) =>
  unprocessable(
    'attachment_not_usable',
    `/attachments/${place}`,
    'must be the id of a file that you have uploaded to this ticket and that goes with no message yet',
  );

/** The files that go with a message, as it will say. @throws Refusal `attachment_not_usable`. */
export async function resolveAttachments(
  { attachments, messageUses }: UsePorts,
  ids: readonly string[],
  ticket: { readonly _id: string },
  by: Principal,
): Promise<MessageAttachment[]> {
  if (ids.length === 0) return [];
  const uses = await messageUses.find(ids);
  const files = await Promise.all(ids.map(id => attachments.find(id)));
  return files.map((file, place) => {
    const isOwn = file?.state === 'ready' && file.ticketId === ticket._id && file.uploader.id === by.id;
    if (!file || !isOwn || uses.has(file._id)) throw unusable(place);
    return { id: file._id, name: file.name, size: file.size, type: file.mediaType };
  });
}
