import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { placeOf } from '@switchboard/embedded-mongo';
import { BSON, type Document } from 'mongodb';

/** A command's fields in their order; documents in it may be Maps where a JavaScript object would lose the order. */
export type Command = Document | ReadonlyMap<string, unknown>;

const OP_MSG = 2013;
const HEADER = 21;

/** A connection that sends commands exactly as given and hands back the answer's bytes. One command at a time. */
export class Wire {
  private received: Buffer = Buffer.alloc(0);

  private constructor(private readonly socket: Socket) {}

  static async open(uri: string): Promise<Wire> {
    const socket = connect(placeOf(uri));
    socket.setNoDelay(true);
    await once(socket, 'connect');
    return new Wire(socket);
  }

  /** The answer as it came, whether it is `ok` or not. Rejects when the connection ends. */
  async command(db: string, command: Document): Promise<Buffer> {
    const body = BSON.serialize({ ...command, $db: db }, { ignoreUndefined: true });
    const message = Buffer.alloc(HEADER + body.length);
    message.writeInt32LE(message.length, 0);
    message.writeInt32LE(OP_MSG, 12);
    message.set(body, HEADER);
    this.socket.write(message);
    while (this.received.length < 4 || this.received.length < this.received.readInt32LE(0)) {
      const [chunk] = (await Promise.race([once(this.socket, 'data'), this.closed()])) as [Buffer];
      this.received = Buffer.concat([this.received, chunk]);
    }
    const length = this.received.readInt32LE(0);
    const answer = this.received.subarray(HEADER, length);
    this.received = this.received.subarray(length);
    return answer;
  }

  private ended: Promise<never> | undefined;

  private closed(): Promise<never> {
    this.ended ??= once(this.socket, 'close').then(() => {
      throw new Error('the server closed the connection');
    });
    return this.ended;
  }

  close(): void {
    this.ended?.catch(() => undefined);
    this.socket.destroy();
  }
}
