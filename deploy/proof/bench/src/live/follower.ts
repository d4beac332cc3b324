import { performance } from 'node:perf_hooks';
import { WebSocket } from 'ws';

interface Push {
  readonly type: string;
  readonly ticketId: string | null;
  readonly data: { readonly ticket?: { readonly version: number } };
}

/** One open line. */
export class Follower {
  private waiting: { readonly fits: (push: Push) => boolean; readonly done: (at: number) => void }[] = [];

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', data => this.hear(JSON.parse(String(data)) as Push));
  }

  /** @throws Error when the gateway refuses the line or the subscription. */
  static async open(url: string, token: string, subscription: object): Promise<Follower> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, ['switchboard', `bearer.${token}`]);
    const follower = new Follower(socket);
    const ready = follower.next(({ type }) => type === 'ready');
    const refused = new Promise<never>((_resolve, reject) => {
      socket.once('error', reject);
      socket.once('close', code => reject(new Error(`a line was closed with ${code} before it was ready`)));
    });
    await Promise.race([ready, refused]);
    const subscribed = follower.next(({ type }) => type === 'subscribed');
    socket.send(JSON.stringify({ type: 'subscribe', ...subscription }));
    await Promise.race([subscribed, refused]);
    return follower;
  }

  /** When this version of the ticket arrives; milliseconds of `performance.now()`. */
  version(ticketId: string, version: number): Promise<number> {
    return this.next(push => push.ticketId === ticketId && (push.data.ticket?.version ?? 0) >= version);
  }

  close(): void {
    this.socket.removeAllListeners('close');
    this.socket.on('error', () => undefined);
    this.socket.terminate();
  }

  private next(fits: (push: Push) => boolean): Promise<number> {
    return new Promise(done => this.waiting.push({ fits, done }));
  }

  private hear(push: Push): void {
    const at = performance.now();
    const here = this.waiting.filter(({ fits }) => fits(push));
    this.waiting = this.waiting.filter(waiter => !here.includes(waiter));
    for (const { done } of here) done(at);
  }
}
