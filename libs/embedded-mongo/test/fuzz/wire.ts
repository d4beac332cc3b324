import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { BSON, type Document } from 'mongodb';
import { placeOf } from '../../src/access/socket';
import { message } from './mutate';

/** A connection that sends any bytes and understands what comes back. */
export class Wire {
  readonly answers = new Map<number, Document>();
  closed = false;
  private received: Buffer = Buffer.alloc(0);
  private readonly waiters = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    socket.on('data', chunk => this.take(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
      this.wake();
    });
  }

  static async open(uri: string): Promise<Wire> {
    const socket = connect(placeOf(uri));
    await once(socket, 'connect');
    return new Wire(socket);
  }

  send(bytes: Buffer): void {
    this.socket.write(bytes);
  }

  /** Waits for the answer to a request; `undefined` if the server closed the connection. Rejects at the deadline. */
  async answer(id: number, deadlineMs: number): Promise<Document | undefined> {
    await this.until(() => this.answers.has(id), deadlineMs, `no answer to ${id}, and not closed`);
    const answer = this.answers.get(id);
    this.answers.delete(id);
    return answer;
  }

  async closing(deadlineMs: number): Promise<void> {
    await this.until(() => false, deadlineMs, 'not closed');
  }

  async command(id: number, body: Document, deadlineMs: number): Promise<Document | undefined> {
    this.send(message(id, body));
    return this.answer(id, deadlineMs);
  }

  close(): void {
    this.socket.destroy();
  }

  private async until(holds: () => boolean, deadlineMs: number, what: string): Promise<void> {
    const end = performance.now() + deadlineMs;
    while (!holds() && !this.closed) {
      const left = end - performance.now();
      if (left <= 0) throw new Error(`${what} within ${deadlineMs} ms`);
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>(resolve => {
        this.waiters.add(resolve);
        timer = setTimeout(resolve, left);
      });
      clearTimeout(timer);
    }
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    while (this.received.length >= 4 && this.received.length >= this.received.readInt32LE(0)) {
      const length = this.received.readInt32LE(0);
      const start = this.received.readInt32LE(12) === 1 ? 36 : 21;
      this.answers.set(
        this.received.readInt32LE(8),
        BSON.deserialize(this.received.subarray(start, length), {
          bsonRegExp: true,
          // As in MongoDB, strings come back as they were sent.
          validation: { utf8: false },
        }),
      );
      this.received = this.received.subarray(length);
    }
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiters) resolve();
    this.waiters.clear();
  }
}
