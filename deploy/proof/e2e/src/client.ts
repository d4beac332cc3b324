import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@switchboard/testing';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** What the tests read of a ticket. */
export interface Ticket {
  id: string;
  number: string;
  status: string;
  category: string | null;
  priority: string | null;
  requester: { id: string; name: string };
  assignee: { id: string; name: string } | null;
  classification: { state: string; source: string; summary: string };
  assignment: { state: string; reason: string; at: string | null };
  version: number;
}

export interface HistoryEntry {
  id: string;
  type: string;
  sequence: number;
  hash: string;
}

/** Refused before anything was done with the request. */
const isOverloaded = ({ status, body }: Answer<unknown>) =>
  status === 503 && (body as { code?: string } | undefined)?.code === 'overloaded';

/** Enough for a machine that does other work, too. */
const ATTEMPTS = 10;

/** Speaks to a gateway as any third party would. */
export class Client {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  /** Any answer; nothing is thrown for 4xx and 5xx. */
  async send<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(
      this.url + (path.startsWith('/api') || path.startsWith('/.') ? path : `/api/v1${path}`),
      {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
    );
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : undefined) as T };
  }

  /** The body of a successful answer; asks again when the gateway sends it away with too much to do. @throws with the problem document otherwise. */
  async ok<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.send<T>(method, path, body, headers);
      if (answer.status < 400) return answer.body;
      if (!isOverloaded(answer) || attempt === ATTEMPTS)
        throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      await sleep(1_000 * Number(answer.headers.get('retry-after')));
    }
  }

  async login(email: string, password: string): Promise<Client> {
    const { accessToken } = await this.ok<{ accessToken: string }>('POST', '/auth/login', { email, password });
    return new Client(this.url, accessToken);
  }

  /** A new requester who has not confirmed the address. */
  async signUp(name = 'Rita Requester'): Promise<Client> {
    const body = { email: `${randomUUID()}@example.com`, password: randomUUID(), name };
    const { accessToken } = await this.ok<{ accessToken: string }>('POST', '/auth/signup', body);
    return new Client(this.url, accessToken);
  }

  /** A new requester whose address an admin knows, so that mail goes there. */
  async addRequester(name = 'Rita Requester'): Promise<Client> {
    const account = { email: `${randomUUID()}@example.com`, password: randomUUID() };
    await this.ok('POST', '/users', { ...account, name, role: 'user' });
    return this.login(account.email, account.password);
  }

  /** A new agent who is online. */
  addAgent(skills: Record<string, number>, capacity = 5, name = 'Nia Network'): Promise<{ id: string; email: string }> {
    const list = Object.entries(skills).map(([skill, level]) => ({ name: skill, level }));
    const email = `${randomUUID()}@example.com`;
    const account = { email, name, role: 'agent', password: randomUUID() };
    return this.ok('POST', '/users', { ...account, skills: list, capacity, availability: 'online' });
  }

  /** Waits until a ticket is as it should be. */
  async ticketWhere(id: string, fits: (ticket: Ticket) => boolean, timeoutMs = 30_000): Promise<Ticket> {
    return eventually(
      async () => {
        const ticket = await this.ok<Ticket>('GET', `/tickets/${id}`);
        if (!fits(ticket)) throw new Error(`still ${JSON.stringify(ticket)}`);
        return ticket;
      },
      { timeoutMs, everyMs: 50 },
    );
  }

  /** Waits until the trail of a ticket has an entry of each of these types. */
  async historyWith(id: string, types: readonly string[], timeoutMs = 30_000): Promise<HistoryEntry[]> {
    return eventually(
      async () => {
        const { items } = await this.ok<{ items: HistoryEntry[] }>('GET', `/tickets/${id}/history`);
        const missing = types.filter(type => !items.some(item => item.type === type));
        if (missing.length > 0)
          throw new Error(`no ${missing.join(', ')} in ${JSON.stringify(items.map(item => item.type))}`);
        return items;
      },
      { timeoutMs, everyMs: 50 },
    );
  }
}
