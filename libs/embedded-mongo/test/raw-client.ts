import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { BSON, type Document } from 'mongodb';
import { placeOf } from '../src/access/socket';

/** Sends commands exactly as given, where the driver would add or remove fields. One command at a time. */
export class RawClient {
  private constructor(private readonly socket: Socket) {}

  static async open(uri: string): Promise<RawClient> {
    const socket = connect(placeOf(uri));
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  /** The server's whole answer, whether it is `ok` or not. */
  async command(db: string, command: Document): Promise<Document> {
    const body = BSON.serialize({ ...command, $db: db });
    const message = Buffer.alloc(21 + body.length);
    message.writeInt32LE(message.length, 0);
    message.writeInt32LE(2013, 12);
    message.set(body, 21);
    this.socket.write(message);
    let answer = Buffer.alloc(0);
    while (answer.length < 4 || answer.length < answer.readInt32LE(0)) {
      const [chunk] = (await once(this.socket, 'data')) as [Buffer];
      answer = Buffer.concat([answer, chunk]);
    }
    return BSON.deserialize(answer.subarray(21));
  }

  close(): void {
    this.socket.destroy();
  }
}
