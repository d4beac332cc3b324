import { randomBytes } from 'node:crypto';
import { Long } from 'bson';
import { DocumentList } from '../protocol/document-list';
import { fail } from '../errors';
import { type Deadline, Pacer } from './pacer';
import { Semaphore } from './semaphore';

/** Bytes of documents in one reply, below the 16 MiB that a reply may have. */
const BATCH_BYTES = 16 * 1024 * 1024 - 64 * 1024;
const FIRST_BATCH = 101;
const IDLE_MS = 10 * 60_000;

/** Cursors that may be open, and bytes of the commands that opened them: their filters live as long. */
const MAX_OPEN = 1000;
const MAX_COMMAND_BYTES = 32 * 1024 * 1024;

export interface Batch {
  /** 0 when nothing is left. */
  readonly id: Long;
  readonly docs: DocumentList;
}

interface Cursor {
  readonly ns: string;
  /** Each document is there until the next step. */
  readonly steps: Iterator<Buffer | undefined>;
  /** A document read ahead that did not fit into the last batch. */
  pending?: Buffer;
  /** Size of the command that opened it. */
  readonly commandBytes: number;
  lastUse: number;
  busy: boolean;
}

/** Bytes of a batch from which few are gathered at the same time, and how many these are. */
const LARGE_BYTES = 256 * 1024;
const LARGE_AT_ONCE = 4;

/** The open cursors of the server; any connection may continue any of them, as in mongod. */
export class Cursors {
  /** By id, the one used longest ago first. */
  private readonly open = new Map<string, Cursor>();
  private commandBytes = 0;

  /**
   * Reads the first batch; what remains stays open under the id of the batch. `batchSize` 0 opens without reading. When too many
   * are open the ones used longest ago are closed.
   */
  async start(
    ns: string,
    steps: Iterator<Buffer | undefined>,
    batchSize: number | undefined,
    single: boolean,
    deadline: Deadline,
    commandBytes = 0,
  ): Promise<Batch> {
    const cursor: Cursor = { ns, steps, commandBytes, lastUse: Date.now(), busy: false };
    const { docs, done } = await fill(cursor, batchSize ?? FIRST_BATCH, deadline).catch((error: unknown) => {
      steps.return?.();
      throw error;
    });
    if (done || single) {
      cursor.steps.return?.();
      return { id: Long.ZERO, docs };
    }
    const id = newId();
    this.open.set(id.toString(), cursor);
    this.commandBytes += commandBytes;
    for (const [oldest, { busy }] of this.open) {
      if (this.open.size <= MAX_OPEN && this.commandBytes <= MAX_COMMAND_BYTES) break;
      if (!busy && oldest !== id.toString()) this.close(oldest);
    }
    return { id, docs };
  }

  /** Reads the next batch. Throws code 43 for an unknown cursor, 12051 for one in use, 237 for one killed meanwhile. */
  async next(id: Long, ns: string, batchSize: number | undefined, deadline: Deadline): Promise<Batch> {
    const cursor = this.open.get(id.toString()) ?? fail(43, `cursor id ${id.toString()} not found`);
    if (cursor.ns !== ns)
      fail(13, `Requested getMore on namespace '${ns}', but cursor belongs to a different namespace ${cursor.ns}`);
    if (cursor.busy) fail(12051, `cursor id ${id.toString()} is already in use`);
    cursor.busy = true;
    // Last among the open ones from now on.
    this.open.delete(id.toString());
    this.open.set(id.toString(), cursor);
    try {
      const { docs, done } = await fill(
        cursor,
        batchSize === undefined || batchSize === 0 ? Infinity : batchSize,
        deadline,
      );
      if (this.open.get(id.toString()) !== cursor)
        fail(237, `operation was interrupted: cursor ${id.toString()} killed`);
      if (done) this.close(id.toString());
      return { id: done ? Long.ZERO : id, docs };
    } catch (error) {
      this.close(id.toString());
      cursor.steps.return?.();
      throw error;
    } finally {
      cursor.busy = false;
      cursor.lastUse = Date.now();
    }
  }

  /** Closes a cursor; false if there is none. */
  kill(id: Long): boolean {
    return this.close(id.toString());
  }

  private close(id: string): boolean {
    const cursor = this.open.get(id);
    if (!cursor) return false;
    this.open.delete(id);
    this.commandBytes -= cursor.commandBytes;
    // One that is being read ends by itself: it is no longer in the list.
    if (!cursor.busy) cursor.steps.return?.();
    return true;
  }

  /** Closes cursors unused for ten minutes. */
  expire(): void {
    const now = Date.now();
    for (const [id, cursor] of this.open) if (!cursor.busy && now - cursor.lastUse > IDLE_MS) this.close(id);
  }

  get size(): number {
    return this.open.size;
  }
}

const large = new Semaphore(LARGE_AT_ONCE);

/** Reads a batch. Large ones wait for each other, so that many clients cannot make the server hold them all at once. */
async function fill(cursor: Cursor, count: number, deadline: Deadline): Promise<{ docs: DocumentList; done: boolean }> {
  const turn = { taken: false };
  try {
    return await gather(cursor, count, deadline, turn);
  } finally {
    if (turn.taken) large.release();
  }
}

async function gather(
  cursor: Cursor,
  count: number,
  deadline: Deadline,
  turn: { taken: boolean },
): Promise<{ docs: DocumentList; done: boolean }> {
  const pacer = new Pacer(deadline);
  const docs = new DocumentList();
  if (count === 0) return { docs, done: false };
  for (;;) {
    const next = cursor.pending === undefined ? cursor.steps.next() : { done: false, value: cursor.pending };
    cursor.pending = undefined;
    if (next.done === true) return { docs, done: true };
    const doc: Buffer | undefined = next.value;
    if (doc !== undefined) {
      // One document read ahead tells whether the cursor is at its end.
      if (docs.count >= count || (docs.count > 0 && docs.size + doc.length > BATCH_BYTES)) {
        cursor.pending = Buffer.from(doc);
        return { docs, done: false };
      }
      docs.append(doc);
      if (docs.size > LARGE_BYTES && !turn.taken) {
        await large.acquire();
        turn.taken = true;
      }
    }
    if (pacer.isDue) await pacer.rest();
  }
}

function newId(): Long {
  const bytes = randomBytes(8);
  // Positive and not zero: some drivers print it.
  return Long.fromBits(bytes.readInt32LE(0) | 1, bytes.readInt32LE(4) & 0x7fffffff);
}
