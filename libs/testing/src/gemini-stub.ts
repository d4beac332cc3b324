import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { contentBody, errorBody, type GeminiBehaviour, geminiAnswers } from './gemini-behaviours';

/** One call of generateContent as it arrived. */
export interface GeminiRequest {
  readonly at: Date;
  readonly model: string;
  readonly apiKey: string | undefined;
  /** Text of the user's part. */
  readonly text: string;
  /** Text of the system instruction. */
  readonly instruction: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface GeminiStubOptions {
  /** 0 (default): any free one. */
  readonly port?: number;
  readonly host?: string;
  /** What every request gets until told otherwise. Default: a valid answer about a VPN. */
  readonly behaviour?: GeminiBehaviour | GeminiChooser;
}

/** Decides for each request what happens to it, for example by chance. */
export type GeminiChooser = (request: GeminiRequest) => GeminiBehaviour;

const PATH = /^\/v1beta\/models\/([^/:]+):generateContent$/;

/** Speaks as much of the Gemini API as Google's SDK needs, and misbehaves on demand. */
export class GeminiStub {
  /** Everything that arrived, oldest first. */
  readonly requests: GeminiRequest[] = [];
  /** The most requests that were under way at the same time. */
  mostAtOnce = 0;
  private underWay = 0;
  private queue: GeminiBehaviour[] = [];
  private readonly closing = new AbortController();

  private constructor(
    private readonly server: Server,
    private behaviour: GeminiBehaviour | GeminiChooser,
  ) {}

  static async start(options: GeminiStubOptions = {}): Promise<GeminiStub> {
    const server = createServer();
    const stub = new GeminiStub(server, options.behaviour ?? geminiAnswers());
    server.on('request', (request, response) => {
      stub.handle(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve);
    });
    return stub;
  }

  /** For GEMINI_BASE_URL. */
  get url(): string {
    const { address, port } = this.server.address() as AddressInfo;
    return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
  }

  /** One behaviour, or a function that chooses one: from now on. A list: one for each of the next requests; after them it goes on as before. */
  respond(behaviour: GeminiBehaviour | GeminiChooser | readonly GeminiBehaviour[]): void {
    if (isList(behaviour)) {
      this.queue.push(...behaviour);
      return;
    }
    this.queue = [];
    this.behaviour = behaviour;
  }

  /** Breaks whatever is under way. */
  async stop(): Promise<void> {
    this.closing.abort();
    this.server.closeAllConnections();
    await new Promise<void>(resolve => this.server.close(() => resolve()));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readAll(request);
    const model = PATH.exec(request.url ?? '')?.[1];
    if (request.method !== 'POST' || !model) return send(response, 404, errorBody(404));
    const body = JSON.parse(text) as Record<string, unknown>;
    const key = request.headers['x-goog-api-key'];
    const entry: GeminiRequest = {
      at: new Date(),
      model: decodeURIComponent(model),
      apiKey: typeof key === 'string' ? key : undefined,
      text: textOf((body['contents'] as unknown[] | undefined)?.at(-1)),
      instruction: textOf(body['systemInstruction']),
      body,
    };
    this.requests.push(entry);
    this.underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.underWay);
    response.once('close', () => (this.underWay -= 1));
    await this.act(this.queue.shift() ?? this.usual(entry), entry, response);
  }

  private usual(request: GeminiRequest): GeminiBehaviour {
    return typeof this.behaviour === 'function' ? this.behaviour(request) : this.behaviour;
  }

  private async act(behaviour: GeminiBehaviour, request: GeminiRequest, response: ServerResponse): Promise<void> {
    switch (behaviour.kind) {
      case 'answer': {
        if (behaviour.latencyMs) await sleep(behaviour.latencyMs, undefined, { signal: this.closing.signal });
        const answer = behaviour.fn(request.text);
        const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
        return send(response, 200, contentBody(text, request.model));
      }
      case 'quota':
        return send(response, 429, errorBody(429, behaviour.retryAfterMs));
      case 'status':
        return send(response, behaviour.status, errorBody(behaviour.status));
      case 'safety':
        return send(response, 200, contentBody('', request.model, 'SAFETY'));
      case 'blocked-prompt':
        return send(response, 200, { promptFeedback: { blockReason: 'SAFETY' } });
      case 'max-tokens':
        return send(response, 200, contentBody('', request.model, 'MAX_TOKENS'));
      case 'not-json':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>');
        return;
      case 'hang':
        return;
      case 'hang-in-body':
        response.writeHead(200, { 'content-type': 'application/json' }).write('{"candidates":[');
        return;
      case 'reset':
        response.destroy();
    }
  }
}

function isList(
  behaviour: GeminiBehaviour | GeminiChooser | readonly GeminiBehaviour[],
): behaviour is readonly GeminiBehaviour[] {
  return Array.isArray(behaviour);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
}

function textOf(content: unknown): string {
  const parts = (content as { parts?: { text?: string }[] } | undefined)?.parts ?? [];
  return parts.map(part => part.text ?? '').join('');
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
