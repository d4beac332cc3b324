import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between a transport and its broker, so that a test can cut the line without knowing the transport's inside. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  /** While true, new lines are cut at once. */
  down = false;

  private constructor(private readonly server: Server) {}

  static async to(host: string, port: number): Promise<TcpProxy> {
    const server = createServer();
    const proxy = new TcpProxy(server);
    server.on('connection', client => {
      if (proxy.down) return void client.destroy();
      const upstream = connect(port, host);
      for (const [socket, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        proxy.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => (proxy.sockets.delete(socket), other.destroy()));
        socket.pipe(other);
      }
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Cuts all lines without a goodbye; new ones are let through. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise(resolve => this.server.close(resolve));
  }
}
