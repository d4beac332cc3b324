import { WebSocket } from 'ws';
import type { Json } from './client';

/** Somebody who keeps a line open. */
export class LiveClient {
  readonly seen: Json[] = [];
  closed: { code: number; reason: string } | undefined;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', data => this.seen.push(JSON.parse(String(data))));
    socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }));
    socket.on('error', () => undefined);
  }

  /** Opens a line; with a token it is signed in when this resolves. */
  static async open(
    url: string,
    token?: string,
    { after, path = '/ws', ...options }: { after?: string; path?: string; origin?: string } = {},
  ): Promise<LiveClient> {
    const address = `${url.replace('http', 'ws')}${path}${after === undefined ? '' : `?after=${after}`}`;
    const protocols = token === undefined ? [] : ['switchboard', `bearer.${token}`];
    const client = new LiveClient(new WebSocket(address, protocols, options));
    await new Promise<void>((resolve, reject) => {
      client.socket.once('open', resolve);
      client.socket.once('error', reject);
    });
    if (token !== undefined) await client.next('ready');
    return client;
  }

  say(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  async follow(ticketId: string): Promise<Json> {
    this.say({ type: 'subscribe', ticketId });
    return this.next('subscribed', ({ ticketId: id }) => id === ticketId);
  }

  of(type: string): Json[] {
    return this.seen.filter(message => message.type === type);
  }

  /** The first message of a type that fits, now or later. @throws after 10 s. */
  async next(type: string, fits: (message: Json) => boolean = () => true): Promise<Json> {
    const found = () => this.seen.find(message => message.type === type && fits(message));
    await this.until(`a push of type ${type}`, () => found() !== undefined || this.closed !== undefined);
    const message = found();
    if (!message) throw new Error(`closed with ${JSON.stringify(this.closed)} before a push of type ${type}`);
    return message;
  }

  async until(what: string, condition: () => boolean): Promise<void> {
    const end = Date.now() + 10_000;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; seen: ${JSON.stringify(this.seen.slice(-5))}`);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }

  async end(): Promise<void> {
    this.socket.close();
    await this.until('the close', () => this.closed !== undefined);
  }
}
