import { uniqueEmail } from './people';

/** A JSON body as a test looks into it. */
export type Json = ReturnType<JSON['parse']>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Json;
}

/** Somebody who calls the API over HTTP. */
export class Client {
  token: string | undefined;
  refreshToken = '';
  id = '';
  email = '';

  constructor(readonly url: string) {}

  async request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      json: (isJson ? JSON.parse(text) : text) as Json,
    };
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.request('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.request('POST', path, body, headers);
  }

  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.request('PATCH', path, body, headers);
  }

  delete(path: string): Promise<Answer> {
    return this.request('DELETE', path);
  }

  async signIn(email: string, password: string): Promise<this> {
    return this.keep(await this.post('/api/v1/auth/login', { email, password }));
  }

  async signUp(name: string, email = uniqueEmail(), password = 'a good password'): Promise<this> {
    return this.keep(await this.post('/api/v1/auth/signup', { email, password, name }));
  }

  /** Opens a ticket and gives its JSON. */
  async openTicket(fields: Record<string, unknown> = {}): Promise<Json> {
    const body = { title: 'VPN drops every hour', description: 'Since this morning the VPN disconnects.', ...fields };
    const { status, json } = await this.post('/api/v1/tickets', body);
    if (status !== 201) throw new Error(`no ticket: ${JSON.stringify(json)}`);
    return json;
  }

  private keep({ status, json }: Answer): this {
    if (status >= 300) throw new Error(`not signed in: ${JSON.stringify(json)}`);
    this.token = json['accessToken'];
    this.refreshToken = json['refreshToken'] ?? '';
    this.id = json['user']?.['id'] ?? '';
    this.email = json['user']?.['email'] ?? '';
    return this;
  }
}
