/** Largest message accepted and announced, as mongod: 48 000 000 bytes. */
export const MAX_MESSAGE_BYTES = 48_000_000;
const HEADER_BYTES = 16;

/** Room that a message gets first, before it grows with what arrives: a length alone, which may be a lie, costs nothing. */
const FIRST_BYTES = 1024;

/** The peer broke the protocol: its connection is closed without an answer, as mongod does. */
export class ProtocolError extends Error {}

/**
 * Cuts a byte stream into wire messages. Holds one incomplete message at most, in at most twice the bytes that have arrived of
 * it, however small the pieces; throws {@link ProtocolError} as soon as a length is impossible.
 */
export class Framer {
  private held: Buffer = Buffer.alloc(0);
  private size = 0;

  /** Bytes taken by the message that is not complete. */
  get heldBytes(): number {
    return this.held.length;
  }

  /** Takes what arrived and returns the messages that are complete now, headers included. */
  push(chunk: Buffer): Buffer[] {
    const messages: Buffer[] = [];
    for (let at = 0; at < chunk.length;) {
      const length = this.size === 0 ? lengthIn(chunk, at) : undefined;
      if (length !== undefined && at + length <= chunk.length) {
        messages.push(chunk.subarray(at, (at += length)));
        continue;
      }
      at += this.hold(chunk.subarray(at));
      const complete = lengthIn(this.held.subarray(0, this.size), 0);
      if (complete === undefined || this.size < complete) continue;
      messages.push(this.held.subarray(0, complete));
      this.held = Buffer.alloc(0);
      this.size = 0;
    }
    return messages;
  }

  /** Keeps what belongs to the message under way; how many bytes that is. */
  private hold(bytes: Buffer): number {
    const target = lengthIn(this.held.subarray(0, this.size), 0) ?? 4;
    const taken = Math.min(bytes.length, target - this.size);
    if (this.size + taken > this.held.length) {
      const room = Math.max(FIRST_BYTES, 2 * this.held.length, this.size + taken);
      const larger = Buffer.alloc(Math.min(room, Math.max(target, FIRST_BYTES)));
      this.held.copy(larger, 0, 0, this.size);
      this.held = larger;
    }
    bytes.copy(this.held, this.size, 0, taken);
    this.size += taken;
    return taken;
  }
}

/** The length that a message says it has, once its first four bytes are there. */
function lengthIn(bytes: Buffer, at: number): number | undefined {
  if (bytes.length - at < 4) return undefined;
  const length = bytes.readInt32LE(at);
  if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) throw new ProtocolError(`message length ${length}`);
  return length;
}
