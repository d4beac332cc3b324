const DOCUMENT = 0x03;

/** Room made at once, for lists that are larger than their first document. */
const ROOM = 64 * 1024;

/** Bytes made with the room of a first document: a message most often ends after it. */
const TAIL_ROOM = 128;

/** Longest name of an element: the place in the list, in decimal digits. */
const NAME_BYTES = 10;

/** Bytes kept free before the elements, for what a message has there. */
const HEAD_ROOM = 64;

/** Copies of documents, as the elements of a BSON array: `0`, `1` and so on. */
export class DocumentList {
  private room: Buffer = Buffer.alloc(0);
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

  /** The elements between what is written before (64 bytes at most) and after them. To be called once, at the end. */
  between(head: Buffer, tail: Buffer): Buffer {
    this.ensure(tail.length);
    this.room.set(head, HEAD_ROOM - head.length);
    this.room.set(tail, this.used);
    return this.room.subarray(HEAD_ROOM - head.length, this.used + tail.length);
  }

  append(document: Buffer): void {
    this.ensure(2 + NAME_BYTES + document.length);
    const { room } = this;
    room[this.used++] = DOCUMENT;
    this.name(this.documents++);
    room[this.used++] = 0;
    room.set(document, this.used);
    this.used += document.length;
  }

  private name(place: number): void {
    if (place < 10) this.room[this.used++] = ZERO + place;
    else if (place < 100) {
      this.room[this.used++] = ZERO + Math.trunc(place / 10);
      this.room[this.used++] = ZERO + (place % 10);
    } else this.used += this.room.write(String(place), this.used, 'latin1');
  }

  /** Room for the first document alone, then for some, then twice as much each time; and for what comes after. */
  private ensure(more: number): void {
    const needed = this.used + more;
    if (needed <= this.room.length) return;
    const least = this.documents === 0 ? 0 : Math.max(ROOM, 2 * this.room.length);
    const room = Buffer.allocUnsafeSlow(Math.max(needed + TAIL_ROOM, least));
    this.room.copy(room, 0, 0, this.used);
    this.room = room;
  }
}

/** The digit 0. */
const ZERO = 0x30;
