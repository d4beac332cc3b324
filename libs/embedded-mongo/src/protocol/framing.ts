/** Largest message accepted and announced, as mongod: 48 000 000 bytes. */
export const MAX_MESSAGE_BYTES = 48_000_000;
const HEADER_BYTES = 16;

/** The peer broke the protocol: its connection is closed without an answer, as mongod does. */
export class ProtocolError extends Error {}

/**
 * Cuts a byte stream into wire messages. Holds no more than one incomplete message of at most 48 MB; throws
 * {@link ProtocolError} as soon as a length is impossible, before anything is allocated for it.
 */
export class Framer {
  private chunks: Buffer[] = [];
  private size = 0;

  /** Takes what arrived and returns the messages that are complete now, headers included. */
  push(chunk: Buffer): Buffer[] {
    this.chunks.push(chunk);
    this.size += chunk.length;
    const messages: Buffer[] = [];
    for (;;) {
      const length = this.nextLength();
      if (length === undefined || this.size < length) return messages;
      const all = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks, this.size);
      messages.push(all.subarray(0, length));
      this.chunks = all.length > length ? [all.subarray(length)] : [];
      this.size = all.length - length;
    }
  }

  private nextLength(): number | undefined {
    if (this.size < 4) return undefined;
    if ((this.chunks[0] as Buffer).length < 4) this.chunks = [Buffer.concat(this.chunks, this.size)];
    const length = (this.chunks[0] as Buffer).readInt32LE(0);
    if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) throw new ProtocolError(`message length ${length}`);
    return length;
  }
}
