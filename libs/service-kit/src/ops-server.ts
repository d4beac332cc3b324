import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError, messageOf } from '@switchboard/kernel';
import { isLoopback, namesLoopback } from './loopback';
import type { Operation } from './service';

export interface OpsEndpoints {
  /** Undefined when able to work, else a sentence. */
  unreadyReason(): Promise<string | undefined>;
  /** Prometheus text. */
  metrics(): Promise<string>;
  /** What operators may have the process do, by name. */
  operation?(name: string): Operation | undefined;
}

/**
 * `/healthz` (the process answers), `/readyz` (able to work), `/metrics`, and by POST what operators may have it do, on a port of their own. On loopback it answers to no other
 * name than this machine's own.
 */
export class OpsServer {
  private constructor(private readonly server: Server) {}

  /** @throws ConfigError when the port is taken; the message names `OPS_PORT`. */
  static async listen(endpoints: OpsEndpoints, port: number, host: string): Promise<OpsServer> {
    const local = isLoopback(host);
    const server = createServer((request, response) => {
      if (local && !namesLoopback(request.headers.host)) {
        const { status, type, body } = json(421, { status: 'this address answers as localhost or 127.0.0.1 only' });
        response.writeHead(status, { 'content-type': type }).end(body);
        return;
      }
      const path = request.url?.split('?')[0] ?? '/';
      const answered = request.method === 'POST' ? operate(endpoints, path, request.headers) : answer(endpoints, path);
      answered.then(
        ({ status, type, body }) =>
          response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
        error => response.writeHead(500, { 'content-type': 'text/plain' }).end(messageOf(error)),
      );
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', error =>
        reject(
          new ConfigError(`OPS_PORT ${port} on ${host} can not be used: ${messageOf(error)}. Choose another port.`),
        ),
      );
      server.listen(port, host, resolve);
    });
    return new OpsServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>(resolve => this.server.close(() => resolve()));
  }
}

interface Answer {
  status: number;
  type: string;
  body: string;
}

/** Shared with the gateway, which answers the first two on its main port too. */
export async function answer(endpoints: OpsEndpoints, path: string): Promise<Answer> {
  if (path === '/healthz') return json(200, { status: 'ok' });
  if (path === '/metrics') return { status: 200, type: 'text/plain; version=0.0.4', body: await endpoints.metrics() };
  if (path !== '/readyz') return json(404, { status: 'not found', paths: ['/healthz', '/readyz', '/metrics'] });
  const reason = await endpoints.unreadyReason();
  return reason ? json(503, { status: 'unready', reason }) : json(200, { status: 'ready' });
}

/** The type of content is one that no page of another site may send unasked. */
async function operate(endpoints: OpsEndpoints, path: string, headers: IncomingHttpHeaders): Promise<Answer> {
  const operation = endpoints.operation?.(path.slice(1));
  if (!operation) return json(404, { status: 'not found' });
  if (headers['content-type'] !== 'application/json') return json(415, { status: 'send application/json' });
  return json(200, await operation());
}

function json(status: number, body: unknown): Answer {
  return { status, type: 'application/json; charset=utf-8', body: `${JSON.stringify(body)}\n` };
}
