import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const METHOD_FRAME = 1;
/** Class basic, method ack: what a broker sends to confirm a publish. */
const CONFIRM = 0x003c0050;
const FRAME_HEADER = 7;

/** Stands between a program and RabbitMQ; calls `onConfirm` with the first confirm in hand, which it never passes on. */
export class ConfirmWatch {
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async before(broker: URL, onConfirm: () => void): Promise<ConfirmWatch> {
    const server = createServer();
    const watch = new ConfirmWatch(server);
    server.on('connection', client => {
      const upstream = connect(Number(broker.port || 5672), broker.hostname);
      for (const socket of [client, upstream]) {
        watch.sockets.add(socket);
        socket.on('error', () => undefined);
      }
      client.pipe(upstream);
      upstream.on('close', () => client.destroy());
      let pending = Buffer.alloc(0);
      upstream.on('data', (chunk: Buffer) => {
        pending = Buffer.concat([pending, chunk]);
        for (let frame = nextFrame(pending); frame; frame = nextFrame(pending)) {
          if (frame[0] === METHOD_FRAME && frame.readUInt32BE(FRAME_HEADER) === CONFIRM) {
            upstream.pause();
            onConfirm();
            return;
          }
          client.write(frame);
          pending = pending.subarray(frame.length);
        }
      });
      client.on('close', () => upstream.destroy());
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return watch;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise(resolve => this.server.close(resolve));
  }
}

/** Type, channel, length, payload, end byte; undefined while incomplete. */
function nextFrame(bytes: Buffer): Buffer | undefined {
  if (bytes.length < FRAME_HEADER) return undefined;
  const length = FRAME_HEADER + bytes.readUInt32BE(3) + 1;
  return bytes.length < length ? undefined : bytes.subarray(0, length);
}
