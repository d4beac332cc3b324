import { releaseBuffer, takeBuffer } from './buffer-pool';

const DOCUMENT = 0x03;

/** Bytes kept free before the elements, for what a message has there. */
const HEAD_ROOM = 128;

/** Longest name of an element: the place in the list, in decimal digits. */
const NAME_BYTES = 10;

/** An answer whose buffer is used again once it is sent. */
export class Framed {
  constructor(
    private readonly buffer: Buffer,
    private readonly start: number,
    private readonly end: number,
  ) {}

  get length(): number {
    return this.end - this.start;
  }

  /** The bytes, with `head` (some 40 bytes at most) before them. */
  after(head: Buffer): Buffer {
    const from = this.start - head.length;
    this.buffer.set(head, from);
    return this.buffer.subarray(from, this.end);
  }

  /** To be called when the bytes are sent. */
  release(): void {
    releaseBuffer(this.buffer);
  }
}

/** Copies of documents, as the elements of a BSON array: `0`, `1` and so on. */
export class DocumentList {
  private buffer: Buffer = EMPTY;
  private used = HEAD_ROOM;
  private documents = 0;

  /** Number of documents. */
  get count(): number {
    return this.documents;
  }

  /** Bytes of all elements. */
  get size(): number {
    return this.used - HEAD_ROOM;
  }

  append(document: Buffer): void {
    this.ensure(2 + NAME_BYTES + document.length);
    const { buffer } = this;
    buffer[this.used++] = DOCUMENT;
    this.name(this.documents++);
    buffer[this.used++] = 0;
    buffer.set(document, this.used);
    this.used += document.length;
  }

  /** The elements between what is written before (80 bytes at most) and after them. To be called once, at the end. */
  between(head: Buffer, tail: Buffer): Framed {
    this.ensure(tail.length);
    const start = HEAD_ROOM - head.length;
    const end = this.used + tail.length;
    this.buffer.set(head, start);
    this.buffer.set(tail, this.used);
    if (end > this.buffer.length / 2) return new Framed(this.buffer, start, end);
    // A client may leave many answers unread: none of them shall hold more than twice what it says.
    const bytes = Buffer.allocUnsafe(end);
    this.buffer.copy(bytes, start, start, end);
    releaseBuffer(this.buffer);
    return new Framed(bytes, start, end);
  }

  private name(place: number): void {
    if (place < 10) this.buffer[this.used++] = ZERO + place;
    else if (place < 100) {
      this.buffer[this.used++] = ZERO + Math.trunc(place / 10);
      this.buffer[this.used++] = ZERO + (place % 10);
    } else this.used += this.buffer.write(String(place), this.used, 'latin1');
  }

  private ensure(more: number): void {
    const needed = this.used + more;
    if (needed <= this.buffer.length) return;
    const buffer = takeBuffer(Math.max(needed, 2 * this.buffer.length));
    this.buffer.copy(buffer, 0, 0, this.used);
    releaseBuffer(this.buffer);
    this.buffer = buffer;
  }
}

const EMPTY: Buffer = Buffer.alloc(0);

/** The digit 0. */
const ZERO = 0x30;
