import type { Readable } from 'node:stream';
import { mongo } from 'mongoose';
import { PermanentError } from '@switchboard/kernel';
import type { Database } from './database';

/** Few round trips, and small enough that some dozens of transfers at once hold little. */
const CHUNK_BYTES = 1024 * 1024;

/** Files in the database (GridFS): `<name>.files` says what there is, `<name>.chunks` has the bytes, a mebibyte each. */
export class FileBucket {
  private readonly bucket: mongo.GridFSBucket;

  /** @throws PermanentError when the address of the database names none. */
  constructor(database: Database, name: string) {
    const { db } = database.connection;
    if (!db) throw new PermanentError('database_name_missing', 'MONGODB_URI has no database name. Append one.');
    this.bucket = new mongo.GridFSBucket(db, { bucketName: name, chunkSizeBytes: CHUNK_BYTES });
  }

  /**
   * Stores a stream as it comes. When that throws, or this, nothing of the file is left, unless the database went away: then
   * `remove` it later. Writes one after the other, so that none is under way when what was written is taken back.
   */
  async write(id: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const file = this.bucket.openUploadStreamWithId(id as never, id);
    // What goes wrong is told to whoever writes; without a listener it would end the process.
    file.on('error', () => undefined);
    try {
      for await (const chunk of content) await written(callback => file.write(chunk, callback));
      await written(callback => file.end(callback));
    } catch (error) {
      await this.remove(id).catch(() => undefined);
      throw error;
    }
  }

  /** The bytes from `start` up to, but not including, `end`; null when there is no such file. */
  async read(id: string, range?: { readonly start: number; readonly end: number }): Promise<Readable | null> {
    const [found] = await this.bucket.find({ _id: id as never }, { limit: 1 }).toArray();
    return found ? this.bucket.openDownloadStream(id as never, range ?? {}) : null;
  }

  /** Also what an interrupted write has left; a file that is not there is none. */
  async remove(id: string): Promise<void> {
    try {
      await this.bucket.delete(id as never);
    } catch (error) {
      if (!(error instanceof mongo.MongoRuntimeError)) throw error;
    }
  }
}

const written = (write: (done: (error?: Error | null) => void) => void) =>
  new Promise<void>((resolve, reject) => write(error => (error ? reject(error) : resolve())));
