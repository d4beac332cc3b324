import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { placeOf } from '@switchboard/embedded-mongo';
import { BSON } from 'mongodb';

const OP_MSG = 2013;
const HEADER_BYTES = 16;

/** `ok: 1` as a double or as an integer. */
const OK = [
  Buffer.concat([Buffer.from('\x01ok\0', 'latin1'), Buffer.from([0, 0, 0, 0, 0, 0, 0xf0, 0x3f])]),
  Buffer.concat([Buffer.from('\x10ok\0', 'latin1'), Buffer.from([1, 0, 0, 0])]),
];
const WRITE_ERRORS = Buffer.from('writeErrors\0');

/** A command, encoded. `documents` become a sequence of that name, as drivers send them. */
export function message(command: object, documents: readonly Uint8Array[] = []): Buffer {
  const body = BSON.serialize(command);
  const parts: Uint8Array[] = [Buffer.alloc(HEADER_BYTES + 4), Buffer.of(0), body];
  if (documents.length > 0) {
    const name = Buffer.from('documents\0');
    const size = Buffer.alloc(4);
    size.writeInt32LE(4 + name.length + documents.reduce((sum, { length }) => sum + length, 0));
    parts.push(Buffer.of(1), size, name, ...documents);
  }
  const bytes = Buffer.concat(parts);
  bytes.writeInt32LE(bytes.length, 0);
  bytes.writeInt32LE(OP_MSG, 12);
  return bytes;
}

/**
 * A client that does next to nothing: it sends what is given and looks whether the answer says `ok`. On two cores a driver takes
 * as much time as the store, so that half of what is measured through one is the driver.
 */
export class Wire {
  private readonly idle: Connection[];

  private constructor(private readonly all: readonly Connection[]) {
    this.idle = [...all];
  }

  /** Opens so many connections to a server without users. @throws what connecting throws. */
  static async open(uri: string, connections: number): Promise<Wire> {
    const place = placeOf(uri);
    const open = () => Connection.open(place);
    return new Wire(await Promise.all(Array.from({ length: connections }, open)));
  }

  /** Sends a message over a connection that is free. @throws when the answer is an error. */
  async send(bytes: Buffer): Promise<void> {
    const connection = this.idle.pop();
    if (!connection) throw new Error('more messages at a time than connections');
    await connection.exchange(bytes);
    this.idle.push(connection);
  }

  close(): void {
    for (const connection of this.all) connection.close();
  }
}

class Connection {
  private chunks: Buffer[] = [];
  private received = 0;
  private done: ((error?: Error) => void) | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', chunk => this.take(chunk));
    socket.on('error', error => this.done?.(error));
    socket.on('close', () => this.done?.(new Error('the server closed the connection')));
  }

  static open(place: NetConnectOpts): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(place, () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  exchange(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.done = error => {
        this.done = undefined;
        if (error) reject(error);
        else resolve();
      };
      this.socket.write(bytes);
    });
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.received += chunk.length;
    const first = this.chunks[0] as Buffer;
    if (first.length < 4 || this.received < first.readInt32LE(0)) return;
    const answer = this.chunks.length === 1 ? first : Buffer.concat(this.chunks);
    this.chunks = [];
    this.received = 0;
    const good = OK.some(ok => answer.lastIndexOf(ok) >= 0) && !answer.subarray(0, 1_000).includes(WRITE_ERRORS);
    this.done?.(good ? undefined : new Error(`the server refused: ${answer.toString('latin1', HEADER_BYTES)}`));
  }

  close(): void {
    this.socket.destroy();
  }
}
