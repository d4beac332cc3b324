import { freshToken } from './session';

/** What the gateway tells (docs/live.md). */
export interface Push {
  readonly type: string;
  readonly ticketId: string | null;
  readonly at: string;
  readonly id?: string;
  readonly data: unknown;
}

export interface LineParts {
  /** What is followed; said again on every new line. */
  readonly topics: () => Iterable<string>;
  readonly onPush: (push: Push) => void;
  readonly onState: (isUp: boolean) => void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** A new token is handed over so long before the old one expires; milliseconds. */
const EARLY_MS = 60_000;
/** Pushes come once more after a reconnect; those of so many are told apart. */
const REMEMBERED = 500;

/** One WebSocket that comes back by itself and asks for what was missed meanwhile. */
export class LiveLine {
  private socket: WebSocket | undefined;
  private wanted = false;
  private tries = 0;
  private after: string | undefined;
  private readonly seen = new Set<string>();
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly parts: LineParts) {
    addEventListener('online', () => this.wanted && !this.isOpen && this.connectNow());
  }

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.connectNow();
  }

  stop(): void {
    this.wanted = false;
    this.after = undefined;
    this.seen.clear();
    this.drop();
    this.parts.onState(true);
  }

  say(message: object): void {
    if (this.isOpen) this.socket?.send(JSON.stringify(message));
  }

  private get isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  private connectNow(): void {
    this.drop();
    void this.connect().catch(() => this.comeBack());
  }

  private async connect(): Promise<void> {
    const token = await freshToken();
    if (token === undefined || !this.wanted) return;
    const url = new URL('/ws', location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    if (this.after !== undefined) url.searchParams.set('after', this.after);
    const socket = new WebSocket(url, ['switchboard', `bearer.${token}`]);
    this.socket = socket;
    socket.onmessage = ({ data }) => this.hear(JSON.parse(String(data)) as Push);
    socket.onclose = () => this.socket === socket && this.comeBack();
  }

  private hear(push: Push): void {
    if (push.type === 'ready') return this.ready(push);
    if (push.id !== undefined) {
      // A message and the notice of it come of one event.
      const name = `${push.type} ${push.id}`;
      if (this.seen.has(name)) return;
      this.remember(name);
      this.after = push.id;
    }
    this.parts.onPush(push);
  }

  private ready({ data }: Push): void {
    const { expiresAt, after } = data as { expiresAt: string; after: string | null };
    this.tries = 0;
    this.after ??= after ?? undefined;
    this.parts.onState(true);
    for (const topic of this.parts.topics()) this.say({ type: 'subscribe', ticketId: topic });
    const wait = Math.max(1_000, Date.parse(expiresAt) - Date.now() - EARLY_MS);
    this.timers.push(setTimeout(() => void this.renew(), wait));
  }

  private async renew(): Promise<void> {
    const token = await freshToken(EARLY_MS * 2).catch(() => undefined);
    if (token !== undefined) this.say({ type: 'authenticate', token });
  }

  private remember(name: string): void {
    this.seen.add(name);
    const [oldest] = this.seen;
    if (this.seen.size > REMEMBERED && oldest !== undefined) this.seen.delete(oldest);
  }

  private comeBack(): void {
    this.drop();
    if (!this.wanted) return;
    this.tries += 1;
    // The first try may just have met a gateway that stops; nobody needs to hear of that.
    if (this.tries > 1) this.parts.onState(false);
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.tries - 1)) * (0.5 + Math.random() / 2);
    this.timers.push(setTimeout(() => this.connectNow(), wait));
  }

  private drop(): void {
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
    const { socket } = this;
    this.socket = undefined;
    socket?.close();
  }
}
