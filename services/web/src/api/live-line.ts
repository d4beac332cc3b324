import { readAt } from './server-clock';
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
  /** What is followed; said again on every new line. `after`: only where that line has not given it yet. */
  readonly topics: () => readonly { readonly ticketId: string; readonly after?: string }[];
  readonly onPush: (push: Push) => void;
  readonly onState: (isUp: boolean) => void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** A line that says nothing is asked so often whether it is still one, and may take so long to answer; milliseconds. */
const ASK_EVERY_MS = 25_000;
const ANSWER_MS = 10_000;
/** A new token is handed over so long before the old one expires; milliseconds. */
const EARLY_MS = 60_000;
/** Pushes come once more after a reconnect; those of so many are told apart. */
const REMEMBERED = 500;

/** One WebSocket that comes back by itself and asks for what was missed meanwhile. */
export class LiveLine {
  private socket: WebSocket | undefined;
  private wanted = false;
  private tries = 0;
  /** Only the latest may become the line. */
  private attempt = 0;
  private after: string | undefined;
  private readonly seen = new Set<string>();
  private timers: ReturnType<typeof setTimeout>[] = [];
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: LineParts) {
    // The socket may still look open: over a network that is gone.
    addEventListener('online', () => this.wanted && this.connectNow());
  }

  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.after = readAt(Date.now());
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
    const attempt = ++this.attempt;
    void this.connect(attempt).catch(() => attempt === this.attempt && this.comeBack());
  }

  private async connect(attempt: number): Promise<void> {
    const token = await freshToken();
    if (token === undefined || !this.wanted || attempt !== this.attempt) return;
    const url = new URL('/ws', location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    if (this.after !== undefined) url.searchParams.set('after', this.after);
    const socket = new WebSocket(url, ['switchboard', `bearer.${token}`]);
    this.socket = socket;
    socket.onmessage = ({ data }) => this.socket === socket && this.hear(JSON.parse(String(data)) as Push);
    socket.onclose = () => this.socket === socket && this.comeBack();
  }

  private hear(push: Push): void {
    this.listen();
    if (push.type === 'ready') return this.ready(push);
    if (push.type === 'pong') return void (this.after = (push.data as { after: string | null }).after ?? this.after);
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
    const { expiresAt } = data as { expiresAt: string };
    this.tries = 0;
    this.parts.onState(true);
    for (const topic of this.parts.topics()) this.say({ type: 'subscribe', ...topic });
    const wait = Math.max(1_000, Date.parse(expiresAt) - Date.now() - EARLY_MS);
    this.timers.push(setTimeout(() => void this.renew(), wait));
  }

  /** From the last word on: one that has died without saying so is found out and replaced. */
  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.say({ type: 'ping' });
      this.silence = setTimeout(() => this.comeBack(), ANSWER_MS);
    }, ASK_EVERY_MS);
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
    clearTimeout(this.silence);
    const { socket } = this;
    this.socket = undefined;
    socket?.close();
  }
}
