import { randomBytes } from 'node:crypto';
import { Long } from 'bson';
import { fail } from '../errors';
import { type Deadline, Pacer } from './drive';

/** Bytes of documents in one reply, below the 16 MiB that a reply may have. */
const BATCH_BYTES = 16 * 1024 * 1024 - 64 * 1024;
const FIRST_BATCH = 101;
const IDLE_MS = 10 * 60_000;
const MAX_OPEN = 1000;

export interface Batch {
  /** 0 when nothing is left. */
  readonly id: Long;
  readonly docs: Buffer[];
}

interface Cursor {
  readonly ns: string;
  readonly steps: Iterator<Buffer | undefined>;
  /** A document read ahead that did not fit into the last batch. */
  pending?: Buffer;
  lastUse: number;
  busy: boolean;
}

/** The open cursors of the server; any connection may continue any of them, as in mongod. */
export class Cursors {
  private readonly open = new Map<string, Cursor>();

  /** Reads the first batch; what remains stays open under the id of the batch. `batchSize` 0 opens without reading. */
  async start(
    ns: string,
    steps: Iterator<Buffer | undefined>,
    batchSize: number | undefined,
    single: boolean,
    deadline: Deadline,
  ): Promise<Batch> {
    const cursor: Cursor = { ns, steps, lastUse: Date.now(), busy: false };
    const { docs, done } = await fill(cursor, batchSize ?? FIRST_BATCH, deadline);
    if (done || single) {
      cursor.steps.return?.();
      return { id: Long.ZERO, docs };
    }
    if (this.open.size >= MAX_OPEN) this.expire(0);
    const id = newId();
    this.open.set(id.toString(), cursor);
    return { id, docs };
  }

  /** Reads the next batch. Throws code 43 for an unknown cursor, 20 for one in use. */
  async next(id: Long, ns: string, batchSize: number | undefined, deadline: Deadline): Promise<Batch> {
    const cursor = this.open.get(id.toString()) ?? fail(43, `cursor id ${id.toString()} not found`);
    if (cursor.ns !== ns)
      fail(13, `Requested getMore on namespace '${ns}', but cursor belongs to a different namespace ${cursor.ns}`);
    if (cursor.busy) fail(12051, `cursor id ${id.toString()} is already in use`);
    cursor.busy = true;
    try {
      const { docs, done } = await fill(
        cursor,
        batchSize === undefined || batchSize === 0 ? Infinity : batchSize,
        deadline,
      );
      if (done) this.open.delete(id.toString());
      return { id: done ? Long.ZERO : id, docs };
    } catch (error) {
      this.open.delete(id.toString());
      throw error;
    } finally {
      cursor.busy = false;
      cursor.lastUse = Date.now();
    }
  }

  /** Closes a cursor; false if there is none. */
  kill(id: Long): boolean {
    const cursor = this.open.get(id.toString());
    cursor?.steps.return?.();
    return this.open.delete(id.toString());
  }

  /** Closes cursors unused for ten minutes, and the oldest when more than the limit are open. */
  expire(idleMs = IDLE_MS): void {
    const now = Date.now();
    for (const [id, cursor] of this.open) {
      const tooMany = idleMs === 0 && this.open.size >= MAX_OPEN;
      if (!cursor.busy && (tooMany || now - cursor.lastUse > IDLE_MS)) this.open.delete(id);
    }
  }

  get size(): number {
    return this.open.size;
  }
}

async function fill(cursor: Cursor, count: number, deadline: Deadline): Promise<{ docs: Buffer[]; done: boolean }> {
  const pacer = new Pacer(deadline);
  const docs: Buffer[] = [];
  let bytes = 0;
  if (count === 0) return { docs, done: false };
  for (;;) {
    const next = cursor.pending === undefined ? cursor.steps.next() : { done: false, value: cursor.pending };
    cursor.pending = undefined;
    if (next.done === true) return { docs, done: true };
    const doc: Buffer | undefined = next.value;
    if (doc !== undefined) {
      // One document read ahead tells whether the cursor is at its end.
      if (docs.length >= count || (docs.length > 0 && bytes + doc.length > BATCH_BYTES)) {
        cursor.pending = doc;
        return { docs, done: false };
      }
      docs.push(doc);
      bytes += doc.length + 16;
    }
    if (pacer.isDue) await pacer.rest();
  }
}

function newId(): Long {
  const bytes = randomBytes(8);
  // Positive and not zero: some drivers print it.
  return Long.fromBits(bytes.readInt32LE(0) | 1, bytes.readInt32LE(4) & 0x7fffffff);
}
