import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError, messageOf } from '@switchboard/kernel';
import type { App } from './types';

/** Requests in flight may take this long at shutdown; milliseconds. */
const DRAIN_MS = 10_000;
/** Each holds some ten kilobytes and a file descriptor; the kernel's queue and the balancer hold the others. */
const MAX_CONNECTIONS = 10_000;

/** Starts to answer. @returns the port. @throws ConfigError naming PORT when it can not be used. */
export async function listen(app: App, port: number, host: string): Promise<number> {
  app.server.maxConnections = MAX_CONNECTIONS;
  try {
    await app.listen({ port, host });
  } catch (error) {
    throw new ConfigError(`PORT ${port} on ${host} can not be used: ${messageOf(error)}. Choose another port.`);
  }
  return (app.server.address() as AddressInfo).port;
}

/**
 * Goes on answering for `delayMs`, because whoever sends requests here learns only by then that it is not ready. Then takes no new
 * connections, finishes requests in flight, ends the rest after a while.
 */
export async function drain(app: App, delayMs: number): Promise<void> {
  await sleep(delayMs);
  // Kept-alive connections end with their current answer instead of bringing more work.
  const timer = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
}
