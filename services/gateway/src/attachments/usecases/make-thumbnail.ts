import { type Logger, messageOf, newId } from '@switchboard/kernel';
import { thumbnailKey } from '../domain/attachment';
import { isRaster } from '../domain/media-type';
import type { Attachments, FileStorage, MakeThumbnail } from '../ports';

export interface ThumbnailPorts {
  readonly attachments: Attachments;
  readonly storage: FileStorage;
  /** Undefined: no thumbnails are made. */
  readonly makeThumbnail: MakeThumbnail | undefined;
  readonly logger: Logger;
}

/** A small picture of a picture. That one can not be made is nobody's failure: the file is there. Safe to repeat. */
export async function addThumbnail(ports: ThumbnailPorts, id: string): Promise<'made' | 'none'> {
  const { attachments, storage, makeThumbnail, logger } = ports;
  const file = await attachments.find(id);
  if (!makeThumbnail || file?.state !== 'ready' || file.thumbnail || !isRaster(file.mediaType)) return 'none';
  const picture = await storage.read(file.blob);
  if (!picture) return 'none';
  let small: Uint8Array;
  try {
    small = await makeThumbnail(picture);
  } catch (error) {
    logger.info({ attachmentId: id, reason: messageOf(error) }, 'no thumbnail could be made of a picture');
    return 'none';
  } finally {
    picture.destroy();
  }
  const key = thumbnailKey(file);
  await storage.remove(key);
  await storage.write(
    key,
    (async function* () {
      yield small;
    })(),
  );
  const cause = { correlationId: newId() };
  const result = await attachments.change(id, cause, now =>
    now.state === 'ready' ? { set: { thumbnail: true }, events: [] } : null,
  );
  if (result.outcome === 'applied') return 'made';
  // It was removed meanwhile.
  await storage.remove(key);
  return 'none';
}
