import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import { noSpace } from './storage-error';

const MB = 1024 * 1024;

/** How much longer the file becomes at once: half of what is used, within these. The flush after it takes longer than others. */
const LEAST = MB;
const MOST = 16 * MB;

const ZEROS = Buffer.alloc(MB);

/** What a transaction may need beside the pages of its tables: those of the catalog and of the list of free pages. */
const MARGIN = MB / 2;

/** What LMDB adds to a key and its value. */
const NODE_BYTES = 16;

/** Values from this size on lie in pages of their own. */
const OWN_PAGES = 2000;

/** The tables that grow with what is stored. */
export type Table = 'docs' | 'index';

/** What the transaction at hand has done to a table. */
interface Touched {
  /** Keys written or removed anywhere among the others: each may be on a page that is copied. */
  keys: number;
  /** Pages of the table that can be copied: not known before that is worth asking for. */
  pages: number | undefined;
}

/** What is used of the file. */
export interface Usage {
  /** Bytes of a page. */
  readonly page: number;
  /** Bytes up to the last page that is used. */
  used(): number;
  /** Pages of a table without those that hold large values. */
  pages(table: Table): number;
}

/**
 * Makes the data file longer before LMDB has to. On a full disk LMDB's own attempt may end the whole process (it writes a message
 * of any length into 100 bytes), ours is an error like any other; LMDB does not look at what lies behind the last page that it
 * uses. How many of the free pages within the file a transaction may take it does not tell: they are left out of account.
 */
export class Preallocation {
  private readonly fd: number;
  private size: number;
  private used = 0;
  /** Bytes of pages for what is new. */
  private fresh = 0;
  private failure: Error | undefined;
  private readonly touched: Readonly<Record<Table, Touched>> = {
    docs: { keys: 0, pages: undefined },
    index: { keys: 0, pages: undefined },
  };

  constructor(
    private readonly file: string,
    private readonly usage: Usage,
  ) {
    this.fd = openSync(file, 'r+');
    this.size = fstatSync(this.fd).size;
  }

  /** A transaction begins. Throws code 14031 if not even a small one has preallocation. */
  begin(): void {
    this.used = this.usage.used();
    this.fresh = 0;
    this.failure = undefined;
    for (const table of Object.values(this.touched)) [table.keys, table.pages] = [0, undefined];
    this.ensure();
  }

  /** A key is about to be written, with a value, or removed. Throws code 14031 if the file cannot become as long as this may need. */
  change(table: Table, bytes: number): void {
    this.touched[table].keys += 1;
    this.add(bytes);
  }

  /** The same for keys that lie, or come to lie, next to each other without others between them: their pages are copied once. */
  changeNeighbour(bytes: number): void {
    this.add(bytes);
  }

  /** The transaction is about to end. Throws again what one of its changes threw: half of something must not stay. */
  end(): void {
    if (this.failure) throw this.failure;
  }

  private add(bytes: number): void {
    const { page } = this.usage;
    const node = bytes + NODE_BYTES;
    // Pages that were split are half full.
    this.fresh += bytes < OWN_PAGES ? 2 * node : Math.ceil(node / page) * page + 2 * NODE_BYTES;
    this.ensure();
  }

  private ensure(): void {
    if (this.size >= this.needed()) return;
    const { docs, index } = this.touched;
    docs.pages ??= this.usage.pages('docs');
    index.pages ??= this.usage.pages('index');
    const needed = this.needed();
    if (this.size >= needed) return;
    const reason = this.extend(needed + Math.min(MOST, Math.max(LEAST, this.used / 2)));
    if (this.size >= needed) return;
    this.failure = noSpace(this.file, reason ?? 'it cannot become longer');
    throw this.failure;
  }

  private needed(): number {
    const { docs, index } = this.touched;
    const pages = Math.min(docs.keys, docs.pages ?? Infinity) + Math.min(index.keys, index.pages ?? Infinity);
    return this.used + pages * this.usage.page + this.fresh + MARGIN;
  }

  /** Writes zeros up to `target`; what ended that too early. */
  private extend(target: number): string | undefined {
    // LMDB may have made it longer itself, in a transaction whose pages do not fit into memory.
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
