import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import { noSpace } from './storage-error';

const MB = 1024 * 1024;

/** What a transaction may need beside the bytes of its documents: the pages of some dozen index entries. */
const PAGES = MB / 2;

/** How much longer a file becomes at once: half of what is used, within these. The flush after it takes longer than others. */
const LEAST = MB;
const MOST = 16 * MB;

const ZEROS = Buffer.alloc(MB);

/**
 * Makes the data file longer before LMDB has to. On a full disk LMDB's own attempt may end the whole process (it writes a message
 * of any length into 100 bytes), ours is an error like any other; LMDB does not look at what lies behind the last page that it uses.
 */
export class Room {
  private readonly fd: number;
  private size: number;

  constructor(
    private readonly file: string,
    private readonly used: () => number,
  ) {
    this.fd = openSync(file, 'r+');
    this.size = fstatSync(this.fd).size;
  }

  /** Sees to it that a transaction of so many bytes has room. Throws code 14031 if the file cannot become longer. */
  ensure(bytes: number): void {
    const used = this.used();
    // Documents and index entries, in pages that are not all full.
    const needed = used + 2 * bytes + PAGES;
    if (this.size >= needed) return;
    const failure = this.extend(needed + Math.min(MOST, Math.max(LEAST, used / 2)));
    if (this.size < needed) throw noSpace(this.file, failure ?? 'it cannot become longer');
  }

  /** Writes zeros up to `target`; what ended that too early. */
  private extend(target: number): string | undefined {
    // LMDB may have made it longer itself, in a transaction that needed more than it said.
    this.size = fstatSync(this.fd).size;
    try {
      while (this.size < target) this.size += writeSync(this.fd, ZEROS, 0, Math.min(MB, target - this.size), this.size);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  }

  close(): void {
    closeSync(this.fd);
  }
}
