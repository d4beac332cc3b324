import type { components } from './generated/events';

type Schemas = components['schemas'];
export type LiveRequest =
  | Schemas['LiveSubscribe']
  | Schemas['LiveSubscribeInbox']
  | Schemas['LiveUnsubscribe']
  | Schemas['LiveUnsubscribeInbox']
  | Schemas['LiveTyping'];

/** What handlers are given, by what they listen to; `ticket` is every `ticket.*`. */
export interface LivePushes {
  ticket: Schemas['LiveTicket'];
  message: Schemas['LiveMessage'];
  notification: Schemas['LiveNotification'];
  job: Schemas['LiveJob'];
  user_joined: Schemas['LiveJoined'];
  user_left: Schemas['LiveLeft'];
  typing: Schemas['LiveTypingBy'];
  ready: Schemas['LiveReady'];
  subscribed: Schemas['LiveSubscribed'];
  unsubscribed: Schemas['LiveUnsubscribed'];
  too_old: Schemas['LiveTooOld'];
  error: Schemas['LiveError'];
}

/** As much of a WebSocket as it takes: that of browsers, of Node 22, or of `ws`. */
export interface Socket {
  send(text: string): void;
  close(code?: number): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

export interface LiveOptions {
  /** As of `createClient`; in a browser the page's own origin without it. */
  readonly baseUrl?: string;
  /** Asked at each connection, and again before the token that it gave expires. */
  readonly token: () => string | Promise<string>;
  /** Where there is no global one, as in Node 20: that of the package `ws`. */
  readonly WebSocket?: new (url: string, protocols: string[]) => Socket;
  /** Told when it stops for good: whoever asks is not signed in any more (4401), or has too many lines open (4429). */
  readonly onStopped?: (code: number, reason: string) => void;
}

export interface Live {
  /** Calls `handler` at each push of a kind. @returns what ends that. */
  on<Kind extends keyof LivePushes>(kind: Kind, handler: (push: LivePushes[Kind]) => void): () => void;
  /** From now on, also after the line was lost: what happens to a ticket, or with `inbox` to each that this person may see. */
  follow(ticket: string | 'inbox'): void;
  unfollow(ticket: string | 'inbox'): void;
  typing(ticketId: string, typing: boolean, more?: { internal?: boolean }): void;
  close(): void;
}

const FINAL = [4401, 4429];
const PAUSE_MS = { least: 500, most: 30_000 };
const PING_MS = 30_000;
/** A new token is handed over that long before the old one expires. */
const RENEW_MS = 30_000;
/** Ids of pushes that are remembered, because a reconnect may bring some again. */
const REMEMBERED = 2_000;

/** A line over which the gateway says what happens; it comes back by itself, and gets what it missed. */
export function openLive(options: LiveOptions): Live {
  const WebSocket = webSocketOf(options);
  const handlers = new Map<string, Set<(push: never) => void>>();
  const followed = new Set<string>();
  const seen = new Set<string>();
  const state: Line = { failures: 0, closed: false };

  const say = (request: LiveRequest | { type: 'ping' } | { type: 'authenticate'; token: string }) => {
    if (state.ready) state.socket?.send(JSON.stringify(request));
  };
  const subscription = (type: 'subscribe' | 'unsubscribe', ticket: string) =>
    say((ticket === 'inbox' ? { type, inbox: true } : { type, ticketId: ticket }) as LiveRequest);

  function take(data: unknown): void {
    const push = JSON.parse(String(data)) as { type: string; id?: string; data: { after?: string | null } };
    state.silent = false;
    if (push.type === 'ready') begin(push as unknown as LivePushes['ready']);
    if (push.id !== undefined && !isNew(`${push.type} ${push.id}`)) return;
    const newest = push.id ?? (push.type === 'too_old' ? undefined : push.data.after);
    if (newest) state.after = newest;
    const kind = push.type.startsWith('ticket.') ? 'ticket' : push.type;
    for (const handler of handlers.get(kind) ?? []) handler(push as never);
  }

  function isNew(key: string): boolean {
    if (seen.has(key)) return false;
    seen.add(key);
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    return true;
  }

  function begin({ data }: LivePushes['ready']): void {
    const isFirst = !state.ready;
    state.ready = true;
    state.failures = 0;
    clearTimeout(state.renewal);
    const left = Date.parse(data.expiresAt) - Date.now() - RENEW_MS;
    state.renewal = setTimeout(() => void renew(), Math.min(Math.max(1_000, left), 2 ** 31 - 1));
    if (isFirst) for (const ticket of followed) subscription('subscribe', ticket);
  }

  async function renew(): Promise<void> {
    try {
      say({ type: 'authenticate', token: await options.token() });
    } catch {
      // The line ends with the old token, and is opened anew with what is there then.
    }
  }

  async function connect(): Promise<void> {
    try {
      const token = await options.token();
      if (state.closed) return;
      const socket = new WebSocket(addressOf(options.baseUrl, state.after), ['switchboard', `bearer.${token}`]);
      state.socket = socket;
      socket.onmessage = ({ data }) => take(data);
      socket.onerror = () => undefined;
      socket.onclose = ({ code, reason }) => lost(code, reason);
    } catch {
      lost(0, '');
    }
  }

  function lost(code: number, reason: string): void {
    end();
    if (state.closed) return;
    if (FINAL.includes(code)) {
      state.closed = true;
      clearInterval(heart);
      return options.onStopped?.(code, reason);
    }
    const longest = Math.min(PAUSE_MS.most, PAUSE_MS.least * 2 ** state.failures);
    state.failures += 1;
    state.retry = setTimeout(() => void connect(), longest * (0.5 + Math.random() / 2));
  }

  /** A line that is dead without anybody knowing is found by its silence. */
  const heart = setInterval(() => {
    if (!state.ready) return;
    if (state.silent) return state.socket?.close();
    state.silent = true;
    say({ type: 'ping' });
  }, PING_MS);

  function end(): void {
    state.ready = false;
    state.silent = false;
    clearTimeout(state.renewal);
  }

  void connect();
  return {
    on: (kind, handler) => {
      const listening = handlers.get(kind) ?? new Set();
      handlers.set(kind, listening.add(handler as (push: never) => void));
      return () => void listening.delete(handler as (push: never) => void);
    },
    follow: ticket => {
      followed.add(ticket);
      subscription('subscribe', ticket);
    },
    unfollow: ticket => {
      followed.delete(ticket);
      subscription('unsubscribe', ticket);
    },
    typing: (ticketId, typing, more) => say({ type: 'typing', ticketId, typing, ...more }),
    close: () => {
      state.closed = true;
      clearInterval(heart);
      clearTimeout(state.retry);
      end();
      state.socket?.close(1000);
    },
  };
}

/** @throws Error where there is none. */
function webSocketOf(options: LiveOptions): NonNullable<LiveOptions['WebSocket']> {
  const found = options.WebSocket ?? (globalThis.WebSocket as unknown as LiveOptions['WebSocket']);
  if (!found) throw new Error('There is no WebSocket here: give one as an option, e.g. of the package ws.');
  return found;
}

type Timer = ReturnType<typeof setTimeout>;

interface Line {
  socket?: Socket;
  ready?: boolean;
  closed: boolean;
  failures: number;
  silent?: boolean;
  /** Of the newest push. */
  after?: string;
  renewal?: Timer;
  retry?: Timer;
}

function addressOf(baseUrl: string | undefined, after: string | undefined): string {
  const page = (globalThis as { location?: { origin: string } }).location;
  const url = new URL('/ws', baseUrl ?? page?.origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  if (after !== undefined) url.searchParams.set('after', after);
  return url.href;
}
