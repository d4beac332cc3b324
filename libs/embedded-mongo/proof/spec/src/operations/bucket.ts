import { once } from 'node:events';
import type { Document, GridFSBucket, GridFSBucketReadStream, ObjectId } from 'mongodb';

type Run = (bucket: GridFSBucket, args: Document) => Promise<unknown>;

async function content(stream: GridFSBucketReadStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function upload(bucket: GridFSBucket, args: Document): Promise<ObjectId> {
  const { filename, source, contentType, metadata, disableMD5: _none, ...options } = args;
  const fields = contentType === undefined ? metadata : { ...(metadata as Document), contentType };
  const stream = bucket.openUploadStream(filename as string, {
    ...options,
    ...(fields === undefined ? {} : { metadata: fields as Document }),
  });
  const finished = once(stream, 'finish');
  stream.end(Buffer.from((source as Document)['$$hexBytes'] as string, 'hex'));
  await finished;
  return stream.id;
}

/** Operations on a GridFS bucket, by the name that test files use. */
export const bucketOperations: Readonly<Record<string, Run>> = {
  upload,
  download: (bucket, { id }) => content(bucket.openDownloadStream(id as ObjectId)),
  downloadByName: (bucket, { filename, ...options }) =>
    content(bucket.openDownloadStreamByName(filename as string, options)),
  delete: (bucket, { id }) => bucket.delete(id as ObjectId),
  rename: (bucket, { id, newFilename }) => bucket.rename(id as ObjectId, newFilename as string),
};
