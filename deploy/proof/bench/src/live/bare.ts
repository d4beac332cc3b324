import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { quantile } from '@switchboard/store-bench';
import { WebSocket, WebSocketServer } from 'ws';

/** Milliseconds. */
export interface Delivery {
  readonly p50: number;
  readonly p99: number;
}

/** Of times of arrival after something was sent. */
export function deliveryOf(times: readonly number[]): Delivery {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

/** The limit: a server that does nothing but send the same bytes to as many sockets, in this process. */
export async function bareDelivery(sockets: number, rounds: number, bytes: number): Promise<Delivery> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clients = Array.from({ length: sockets }, () => new WebSocket(`ws://127.0.0.1:${port}`));
  await Promise.all(clients.map(client => once(client, 'open')));
  const text = 'x'.repeat(bytes);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const arrivals = clients.map(async client => {
      await once(client, 'message');
      return performance.now();
    });
    const sent = performance.now();
    for (const client of server.clients) client.send(text);
    for (const arrival of await Promise.all(arrivals)) times.push(arrival - sent);
  }
  for (const client of clients) client.terminate();
  server.close();
  return deliveryOf(times);
}
