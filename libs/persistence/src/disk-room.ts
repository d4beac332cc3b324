import type { Connection } from 'mongoose';
import { isDatabaseFull } from './mongo-errors';

/** More than any request writes at once; bytes. */
const PROBE_BYTES = 256 * 1024;

/**
 * Whether the database has room to write. Costs nothing until a write of this process, of whatever kind, was refused for want of
 * space: from then on each call tries a write.
 */
export class DiskRoom {
  private full = false;

  /** @param connection open, with `monitorCommands`. */
  constructor(private readonly connection: Connection) {
    const client = connection.getClient();
    const notice = (failure: unknown) => {
      if (isDatabaseFull(failure)) this.full = true;
    };
    client.on('commandFailed', ({ failure }) => notice(failure));
    // Of several writes some may have been refused, which is an answer like any other.
    client.on('commandSucceeded', ({ reply }) => notice(reply));
  }

  /** @throws what keeps the database from answering. */
  async isShort(): Promise<boolean> {
    if (this.full) this.full = !(await this.fits());
    return this.full;
  }

  private async fits(): Promise<boolean> {
    const probes = this.connection.collection('write_probes');
    try {
      const { insertedId: _id } = await probes.insertOne({ filling: Buffer.alloc(PROBE_BYTES) });
      await probes.deleteOne({ _id });
      return true;
    } catch (error) {
      if (isDatabaseFull(error)) return false;
      throw error;
    }
  }
}
