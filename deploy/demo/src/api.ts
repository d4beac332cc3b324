import { setTimeout as sleep } from 'node:timers/promises';

/** What the demo reads of a ticket. */
export interface TicketView {
  id: string;
  number: string;
  category: string | null;
  classification: { state: string };
  /** `at` is null until the router has looked at it. */
  assignment: { state: string; at: string | null };
  assignee: { name: string } | null;
}

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A client of the gateway's REST API. Waits when the gateway says 429 or 503. */
export class Api {
  constructor(
    readonly url: string,
    private readonly token?: string,
  ) {}

  /** @throws Error with the problem's title, detail and fields. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    for (;;) {
      const response = await fetch(`${this.url}/api/v1${path}`, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (response.ok) return (text ? JSON.parse(text) : undefined) as T;
      if (response.status !== 429 && response.status !== 503)
        throw new Error(`${method} ${path}: ${response.status} ${text}`);
      await sleep(1_000 * Number(response.headers.get('retry-after') ?? 1));
    }
  }

  async login(email: string, password: string): Promise<Api> {
    const { accessToken } = await this.call<{ accessToken: string }>('POST', '/auth/login', { email, password });
    return new Api(this.url, accessToken);
  }

  /** All items of a list, page by page. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `${path.includes('?') ? '&' : '?'}limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      const page: Page<T> = await this.call<Page<T>>('GET', path + query);
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }
}
