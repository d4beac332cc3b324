import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** clamd's INSTREAM as its manual has it, with one signature. */
export class ClamdServer {
  private readonly server: Server;

  /** @param limit StreamMaxLength, bytes. */
  private constructor(private readonly limit: number) {
    this.server = createServer(socket => this.serve(socket));
  }

  static async start(limit = 10_000_000): Promise<ClamdServer> {
    const clamd = new ClamdServer(limit);
    await new Promise<void>(resolve => clamd.server.listen(0, '127.0.0.1', resolve));
    return clamd;
  }

  get url(): string {
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise(resolve => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    let waiting = Buffer.alloc(0);
    let seen = Buffer.alloc(0);
    let begun = false;
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => {
      // It has answered; what still comes is read and let go, or the reset would take the answer with it.
      if (socket.writableEnded) return;
      waiting = Buffer.concat([waiting, part]);
      if (!begun) {
        const end = waiting.indexOf(0);
        if (end < 0) return;
        if (String(waiting.subarray(0, end)) !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
        [begun, waiting] = [true, waiting.subarray(end + 1)];
      }
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE(0);
        if (length === 0)
          return void socket.end(seen.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
        if (waiting.length < 4 + length) return;
        seen = Buffer.concat([seen, waiting.subarray(4, 4 + length)]);
        waiting = waiting.subarray(4 + length);
        if (seen.length > this.limit) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
    });
  }
}
