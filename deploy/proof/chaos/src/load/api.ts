import { setTimeout as sleep } from 'node:timers/promises';
import { jitteredDelay, messageOf } from '@switchboard/kernel';

export interface Call {
  readonly method: string;
  /** Below /api/v1. */
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string;
  readonly key?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const TIMEOUT_MS = 10_000;
const AVOID_MS = 2_000;

/** The gateways as a third party sees them: takes the next one when one does not answer, and tries again as the answers ask for. */
export class Api {
  private turn = 0;
  /** Calls that had to be made again, by why. */
  readonly retried = new Map<string, number>();

  /** Until when a gateway that gave no answer is passed over, as a load balancer would. */
  private readonly avoided = new Map<string, number>();

  constructor(private readonly gateways: readonly string[]) {}

  /** One call. @throws what fetch throws, when there is no answer within 10 s. */
  async once(call: Call): Promise<Answer & { retryAfterMs: number | undefined }> {
    const { method, path, body, token, key } = call;
    const gateway = this.next();
    const response = await fetch(`${gateway}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: unknown) => {
      this.avoided.set(gateway, Date.now() + AVOID_MS);
      throw error;
    });
    const text = await response.text();
    const after = Number(response.headers.get('retry-after'));
    return {
      status: response.status,
      body: text ? JSON.parse(text) : undefined,
      retryAfterMs: after > 0 ? after * 1_000 : undefined,
    };
  }

  /**
   * Tries until there is an answer that is final: anything but no answer, 409 in flight, 429 and 5xx.
   * @throws Error that says what the last try came to, after `forMs`.
   */
  async send(call: Call, forMs: number): Promise<Answer> {
    const deadline = Date.now() + forMs;
    for (let tries = 1; ; tries += 1) {
      let why: string;
      let askedMs: number | undefined;
      try {
        const answer = await this.once(call);
        if (!isTemporary(answer)) return answer;
        why = `${answer.status} ${(answer.body as { code?: string } | undefined)?.code ?? ''}`.trim();
        askedMs = answer.retryAfterMs;
      } catch (error) {
        why = nameOf(error);
      }
      this.retried.set(why, (this.retried.get(why) ?? 0) + 1);
      if (Date.now() > deadline) throw new Error(`${call.method} ${call.path}: ${why} after ${tries} tries`);
      await sleep(Math.max(askedMs ?? 0, 50 + jitteredDelay(tries, 100, 2_000)));
    }
  }

  private next(): string {
    this.turn += 1;
    const turned = this.gateways.map((_, i) => this.gateways[(this.turn + i) % this.gateways.length] as string);
    return turned.find(gateway => (this.avoided.get(gateway) ?? 0) < Date.now()) ?? (turned[0] as string);
  }

  /** The body of a success. @throws for a refusal too. */
  async ok<T>(call: Call, forMs = 60_000): Promise<T> {
    const { status, body } = await this.send(call, forMs);
    if (status >= 400) throw new Error(`${call.method} ${call.path}: ${status} ${JSON.stringify(body)}`);
    return body as T;
  }
}

function isTemporary({ status, body }: Answer): boolean {
  const inFlight = status === 409 && (body as { code?: string } | undefined)?.code === 'idempotency_in_flight';
  return inFlight || status === 429 || status >= 500;
}

function nameOf(error: unknown): string {
  const cause = (error as { cause?: { code?: unknown } }).cause?.code;
  if (typeof cause === 'string') return cause;
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : messageOf(error);
}
