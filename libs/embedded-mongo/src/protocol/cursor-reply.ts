import type { Long } from 'bson';

function element(type: number, name: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.of(type), Buffer.from(name), Buffer.of(0), value]);
}

function wrap(elements: readonly Buffer[]): Buffer {
  const size = elements.reduce((sum, part) => sum + part.length, 5);
  const head = Buffer.alloc(4);
  head.writeInt32LE(size);
  return Buffer.concat([head, ...elements, Buffer.of(0)], size);
}

/**
 * `{cursor: {firstBatch | nextBatch: docs, id, ns}, ok: 1}` made of the stored bytes: documents go from disk to the socket
 * without being decoded.
 */
export function cursorReply(name: 'firstBatch' | 'nextBatch', ns: string, id: Long, docs: readonly Buffer[]): Buffer {
  const batch = wrap(docs.map((doc, i) => element(0x03, String(i), doc)));
  const text = Buffer.from(`${ns}\0`);
  const length = Buffer.alloc(4);
  length.writeInt32LE(text.length);
  const one = Buffer.alloc(8);
  one.writeDoubleLE(1);
  const cursor = wrap([
    element(0x04, name, batch),
    element(0x12, 'id', Buffer.from(id.toBytesLE())),
    element(0x02, 'ns', Buffer.concat([length, text])),
  ]);
  return wrap([element(0x03, 'cursor', cursor), element(0x01, 'ok', one)]);
}
