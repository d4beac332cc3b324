import type { Long } from 'bson';

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
 * without being decoded, and are copied once.
 */
export function cursorReply(name: 'firstBatch' | 'nextBatch', ns: string, id: Long, docs: readonly Buffer[]): Buffer {
  const batchSize = docs.reduce((sum, doc, i) => sum + headSize(String(i)) + doc.length, FRAME);
  const textSize = Buffer.byteLength(ns) + 1;
  const cursorSize = FRAME + headSize(name) + batchSize + headSize('id') + 8 + headSize('ns') + 4 + textSize;
  const size = FRAME + headSize('cursor') + cursorSize + headSize('ok') + 8;
  const out = Buffer.allocUnsafe(size);
  let at = out.writeInt32LE(size, 0);
  const head = (type: number, key: string) => {
    out[at] = type;
    at += 1 + out.write(key, at + 1);
    out[at++] = 0;
  };
  head(DOCUMENT, 'cursor');
  at = out.writeInt32LE(cursorSize, at);
  head(ARRAY, name);
  at = out.writeInt32LE(batchSize, at);
  docs.forEach((doc, i) => {
    head(DOCUMENT, String(i));
    at += doc.copy(out, at);
  });
  out[at++] = 0;
  head(INT64, 'id');
  out.set(id.toBytesLE(), at);
  at += 8;
  head(STRING, 'ns');
  at = out.writeInt32LE(textSize, at);
  at += out.write(ns, at);
  // The end of the text, and of the cursor.
  out[at++] = 0;
  out[at++] = 0;
  head(DOUBLE, 'ok');
  at = out.writeDoubleLE(1, at);
  out[at] = 0;
  return out;
}
