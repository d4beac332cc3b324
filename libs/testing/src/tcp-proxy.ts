import { connect, createServer, type AddressInfo, type NetConnectOpts, type Server, type Socket } from 'node:net';

/** Stands between a client and its broker or database, so that a test can break their connections from outside. */
export class TcpProxy {
  /** Connections: the socket that is read → the one that is written. */
  private readonly flows = new Map<Socket, { to: Socket; from: 'client' | 'server' }>();
  private held: 'nothing' | 'server' | 'both' = 'nothing';
  /** While true, new connections are reset at once. */
  down = false;

  private constructor(private readonly server: Server) {}

  /** Listens on a free port of 127.0.0.1; each connection is forwarded to `host:port`. */
  static to(host: string, port: number): Promise<TcpProxy> {
    return TcpProxy.inFrontOf({ host, port, noDelay: true });
  }

  /** The same for a database by its address, which may name a socket file. @returns the proxy, and the address through it. */
  static async toDatabase(uri: string): Promise<{ proxy: TcpProxy; uri: string }> {
    const [, scheme, host = '', rest] = /^(mongodb:\/\/(?:[^@/]*@)?)([^/]*)(\/.*)?$/.exec(uri) ?? [];
    const address = decodeURIComponent(host);
    const [name = '', port = '27017'] = address.split(':');
    const proxy = await TcpProxy.inFrontOf(
      address.includes('/') ? { path: address } : { host: name, port: Number(port), noDelay: true },
    );
    return { proxy, uri: `${scheme}127.0.0.1:${proxy.port}${rest ?? '/'}` };
  }

  private static async inFrontOf(target: NetConnectOpts): Promise<TcpProxy> {
    const server = createServer();
    const proxy = new TcpProxy(server);
    server.on('connection', client => {
      if (proxy.down) return void client.destroy();
      const upstream = connect(target);
      client.setNoDelay(true);
      for (const [socket, to, from] of [
        [client, upstream, 'client'],
        [upstream, client, 'server'],
      ] as const) {
        proxy.flows.set(socket, { to, from });
        socket.on('error', () => undefined);
        socket.on('close', () => (proxy.flows.delete(socket), to.destroy()));
        proxy.flow(socket);
      }
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /**
   * Lets nothing through any more, without closing anything, as a network that drops packets: what the server says, or both
   * directions. New connections are held as well.
   */
  hold(what: 'server' | 'both'): void {
    this.held = what;
    for (const socket of this.flows.keys()) this.flow(socket);
  }

  /** Lets through what was held, and what follows. */
  release(): void {
    this.held = 'nothing';
    for (const socket of this.flows.keys()) this.flow(socket);
  }

  private flow(socket: Socket): void {
    const { to, from } = this.flows.get(socket) ?? {};
    if (!to) return;
    socket.unpipe(to);
    if (this.held === 'both' || this.held === from) socket.pause();
    else socket.pipe(to);
  }

  /** Resets all connections; new ones are let through. */
  cut(): void {
    for (const socket of this.flows.keys()) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise(resolve => this.server.close(resolve));
  }
}
