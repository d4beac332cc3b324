import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What to send, and how fast. */
export interface LoadPlan {
  /** Address of a gateway or balancer, e.g. http://127.0.0.1:3000. */
  readonly url: string;
  /** Access tokens of requesters, used in turn. */
  readonly tokens: readonly string[];
  /** Tickets a second; whether earlier ones were answered makes no difference. */
  readonly rate: number;
  readonly seconds: number;
  /** Begins every title, so that a ticket can be told from those of other runs. */
  readonly marker: string;
}

export interface LoadResult {
  readonly sent: number;
  /** Ids of tickets that were answered with 201. */
  readonly accepted: readonly string[];
  /** How many answers of each status; `error: …` where there was none. */
  readonly answers: Readonly<Record<string, number>>;
  /** Answers 429 and 503 without Retry-After. */
  readonly withoutRetryAfter: number;
  /** From the moment that the request was due until the end of the answer, accepted ones only; milliseconds. */
  readonly latency: Readonly<Record<'p50' | 'p90' | 'p99' | 'max', number>>;
}

/** More would be no more load on the gateway, only on this process: who finds no socket waits, and the wait counts. */
const SOCKETS = 512;
const TIMEOUT_MS = 30_000;
const DESCRIPTIONS = [
  'Since this morning the VPN connection drops about once an hour.',
  'The VPN client can not connect since the last update.',
  'From my home office the VPN is slow and loses packets.',
];

/**
 * Sends tickets at a fixed rate (open loop): each has a moment at which it is due, and its latency counts from then, even if this process
 * or a socket was late. So a system that stalls does not make itself look better by being asked less.
 */
export async function generate(plan: LoadPlan): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS });
  const accepted: string[] = [];
  const took: number[] = [];
  const answers: Record<string, number> = {};
  let withoutRetryAfter = 0;
  const total = Math.round(plan.rate * plan.seconds);
  const start = performance.now();
  const open = new Set<Promise<void>>();

  const one = async (index: number): Promise<void> => {
    const due = start + (index * 1_000) / plan.rate;
    const { status, id, retryAfter } = await post(plan, index, agent);
    answers[status] = (answers[status] ?? 0) + 1;
    if (id !== undefined) {
      accepted.push(id);
      took.push(performance.now() - due);
    }
    if ((status === '503' || status === '429') && !retryAfter) withoutRetryAfter += 1;
  };

  for (let sent = 0; sent < total;) {
    const due = Math.min(total, ((performance.now() - start) * plan.rate) / 1_000);
    for (; sent < due; sent += 1) {
      const running = one(sent);
      open.add(running);
      void running.finally(() => open.delete(running));
    }
    await sleep(2);
  }
  await Promise.all(open);
  agent.destroy();
  return { sent: total, accepted, answers, withoutRetryAfter, latency: percentiles(took) };
}

interface Outcome {
  status: string;
  id?: string;
  retryAfter?: boolean;
}

/** Never rejects. */
function post(plan: LoadPlan, index: number, agent: Agent): Promise<Outcome> {
  const body = JSON.stringify({
    title: `${plan.marker} ${index}`,
    description: DESCRIPTIONS[index % DESCRIPTIONS.length],
  });
  return new Promise(resolve => {
    const failed = (error: Error & { code?: string }) => resolve({ status: `error: ${error.code ?? error.message}` });
    const sending = request(
      `${plan.url}/api/v1/tickets`,
      {
        method: 'POST',
        agent,
        timeout: TIMEOUT_MS,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${plan.tokens[index % plan.tokens.length]}`,
        },
      },
      response => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('error', failed);
        response.on('end', () => {
          const status = String(response.statusCode);
          const retryAfter = response.headers['retry-after'] !== undefined;
          if (status !== '201') return resolve({ status, retryAfter });
          resolve({ status, id: (JSON.parse(text) as { id: string }).id });
        });
      },
    );
    sending.on('timeout', () => sending.destroy(Object.assign(new Error(), { code: 'TIMEOUT' })));
    sending.on('error', failed);
    sending.end(body);
  });
}

function percentiles(values: number[]): LoadResult['latency'] {
  values.sort((a, b) => a - b);
  const at = (part: number) => Math.round(values[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0);
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) };
}
