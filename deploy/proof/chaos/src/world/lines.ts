import { TcpProxy } from '@switchboard/testing';

/** One TCP proxy per process between it and the broker, so that the line of a single one can be cut, on any broker. */
export class Lines {
  private constructor(
    private readonly proxies: ReadonlyMap<string, TcpProxy>,
    private readonly amqpUrl: string,
  ) {}

  /** Where the broker speaks TLS there are no proxies: its certificate does not name them. */
  static async to(amqpUrl: string, names: readonly string[]): Promise<Lines> {
    const url = new URL(amqpUrl);
    const proxies = new Map<string, TcpProxy>();
    if (url.protocol === 'amqp:') {
      for (const name of names) proxies.set(name, await TcpProxy.to(url.hostname, Number(url.port || 5672)));
    }
    return new Lines(proxies, amqpUrl);
  }

  static possible(amqpUrl: string): boolean {
    return amqpUrl.startsWith('amqp:');
  }

  of(name: string): TcpProxy {
    const proxy = this.proxies.get(name);
    if (!proxy) throw new Error(`there is no line of ${name}`);
    return proxy;
  }

  /** AMQP_URL for one process. */
  urlFor(name: string): string {
    const proxy = this.proxies.get(name);
    if (!proxy) return this.amqpUrl;
    const url = new URL(this.amqpUrl);
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    return url.toString();
  }

  async close(): Promise<void> {
    for (const proxy of this.proxies.values()) await proxy.close();
  }
}
