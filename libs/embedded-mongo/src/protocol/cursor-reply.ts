import type { Long } from 'bson';
import type { DocumentList, Framed } from './document-list';

const DOCUMENT = 0x03;
const ARRAY = 0x04;
const DOUBLE = 0x01;
const STRING = 0x02;
const INT64 = 0x12;

/** Bytes of an element without its value: type, name, zero. */
const headSize = (name: string) => 2 + Buffer.byteLength(name);

/** Length before and zero after the elements of a document. */
const FRAME = 5;

/**
 * `{cursor: {firstBatch | nextBatch: docs, id, ns}, ok: 1}` made of the stored bytes: documents go from disk to the socket
 * without being decoded.
 */
export function cursorReply(name: 'firstBatch' | 'nextBatch', ns: string, id: Long, docs: DocumentList): Framed {
  const batchSize = FRAME + docs.size;
  const textSize = Buffer.byteLength(ns) + 1;
  const cursorSize = FRAME + headSize(name) + batchSize + headSize('id') + 8 + headSize('ns') + 4 + textSize;
  const size = FRAME + headSize('cursor') + cursorSize + headSize('ok') + 8;
  const head = new Writer(4 + headSize('cursor') + 4 + headSize(name) + 4);
  head.int32(size);
  head.name(DOCUMENT, 'cursor');
  head.int32(cursorSize);
  head.name(ARRAY, name);
  head.int32(batchSize);
  const tail = new Writer(1 + headSize('id') + 8 + headSize('ns') + 4 + textSize + 1 + headSize('ok') + 8 + 1);
  tail.zero();
  tail.name(INT64, 'id');
  tail.int32(id.low);
  tail.int32(id.high);
  tail.name(STRING, 'ns');
  tail.int32(textSize);
  tail.text(ns);
  tail.zero();
  tail.name(DOUBLE, 'ok');
  tail.double(1);
  tail.zero();
  return docs.between(head.bytes, tail.bytes);
}

/** Writes values one after another. */
class Writer {
  readonly bytes: Buffer;
  private at = 0;

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(size);
  }

  /** What stands before a value: its type and its name. */
  name(type: number, name: string): void {
    this.bytes[this.at++] = type;
    this.text(name);
  }

  text(text: string): void {
    this.at += this.bytes.write(text, this.at);
    this.zero();
  }

  zero(): void {
    this.bytes[this.at++] = 0;
  }

  int32(value: number): void {
    this.at = this.bytes.writeInt32LE(value, this.at);
  }

  double(value: number): void {
    this.at = this.bytes.writeDoubleLE(value, this.at);
  }
}
