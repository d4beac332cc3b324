/** Names of everything in the broker; all begin with the namespace, so that installations can share a virtual host. */
export class Names {
  readonly events: string;
  readonly retry: string;
  readonly requeue: string;
  readonly deadLetter: string;
  readonly unrouted: string;
  readonly announcements: string;

  constructor(private readonly namespace: string) {
    this.events = `${namespace}.events`;
    this.retry = `${namespace}.retry`;
    this.requeue = `${namespace}.requeue`;
    this.deadLetter = `${namespace}.dlx`;
    this.unrouted = `${namespace}.unrouted`;
    this.announcements = `${namespace}.announcements`;
  }

  queue(queue: string): string {
    return `${this.namespace}.${queue}`;
  }

  retryQueue(queue: string, delayMs: number): string {
    return `${this.queue(queue)}.retry.${delayMs}`;
  }

  quarantine(queue: string): string {
    return `${this.queue(queue)}.quarantine`;
  }

  parking(queue: string): string {
    return `${this.queue(queue)}.parking`;
  }

  rpc(name: string): string {
    return `${this.namespace}.rpc.${name}`;
  }
}
