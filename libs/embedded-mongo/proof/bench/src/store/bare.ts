import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from 'mongodb';
import { message, type Wire } from './wire';
import { type Load, measure, type Sample } from '../measure';

/** A round trip that does nothing: no read can be faster than this. */
export const ping = (db: Db, load: Load): Promise<Sample> => measure(load, () => db.command({ ping: 1 }));

/** The same without a driver. */
export const wirePing = (wire: Wire, load: Load): Promise<Sample> => {
  const ask = message({ ping: 1, $db: 'admin' });
  return measure(load, () => wire.send(ask));
};

/**
 * Appends 2 kB to a file and waits for the disk; callers that wait at the same time share a flush, as a log with group commit
 * would. No durable write can be faster than this.
 */
export async function flush(folder: string, load: Load): Promise<Sample> {
  const file = await open(join(folder, 'bare.log'), 'a');
  const record = Buffer.alloc(2_048, 1);
  let waiting: (() => void)[] = [];
  let flushing = false;
  const pump = async () => {
    flushing = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await file.write(Buffer.concat(group.map(() => record)));
      await file.datasync();
      group.forEach(done => done());
    }
    flushing = false;
  };
  try {
    return await measure(
      load,
      () =>
        new Promise<void>(done => {
          waiting.push(done);
          if (!flushing) void pump();
        }),
    );
  } finally {
    await file.close();
  }
}
