import { setTimeout as pause } from 'node:timers/promises';

/**
 * RabbitMQ starts a worker for the dead letters of each new queue. Deleted while it starts, the worker dies; when two do within five seconds, RabbitMQ
 * gives up the supervisor of all of them for good, and every queue declared from then on fails. So a queue lives for a while first; milliseconds.
 */
const SETTLED_MS = 1_500;

/** To be awaited before queues are deleted. @param declaredAt when the last one was declared, milliseconds since 1970 */
export async function brokerSettles(declaredAt: number): Promise<void> {
  await pause(Math.max(0, declaredAt + SETTLED_MS - Date.now()));
}
