import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How often each target is asked whether it is ready; milliseconds. */
const ASK_EVERY_MS = 1_000;

/** As much of a load balancer as matters here: takes targets in turn, and only those whose last `/readyz` was a 200. */
export class Balancer {
  /** Answers 5xx, and connections that broke, of targets that were ready when last asked. */
  failures = 0;
  private readonly ready = new Set<string>();
  private readonly agent = new Agent({ keepAlive: true });
  private readonly timer: NodeJS.Timeout;
  private turn = 0;

  private constructor(
    private readonly targets: readonly string[],
    private readonly server: Server,
  ) {
    this.timer = setInterval(() => void this.ask(), ASK_EVERY_MS);
  }

  /** @param targets addresses such as http://127.0.0.1:3000. */
  static async before(targets: readonly string[]): Promise<Balancer> {
    const server = createServer();
    const balancer = new Balancer(targets, server);
    server.on('request', (incoming, answer) => balancer.forward(incoming, answer));
    await balancer.ask();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get readyCount(): number {
    return this.ready.size;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.agent.destroy();
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private async ask(): Promise<void> {
    const askOne = async (target: string) => {
      const answer = await fetch(`${target}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
      await answer?.arrayBuffer().catch(() => undefined);
      if (answer?.status === 200) this.ready.add(target);
      else this.ready.delete(target);
    };
    await Promise.all(this.targets.map(askOne));
  }

  private forward(incoming: IncomingMessage, answer: ServerResponse): void {
    const candidates = [...this.ready];
    const target = candidates[(this.turn += 1) % Math.max(1, candidates.length)];
    const fail = () => {
      this.failures += 1;
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end();
    };
    if (!target) return fail();
    const { method, url, headers } = incoming;
    const outgoing = request(`${target}${url}`, { method, headers, agent: this.agent }, response => {
      if ((response.statusCode ?? 500) >= 500) this.failures += 1;
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    outgoing.on('error', fail);
    incoming.pipe(outgoing);
  }
}
