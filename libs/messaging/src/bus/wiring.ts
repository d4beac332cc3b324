import { WiringError } from '@switchboard/kernel';
import type { ConsumerDefinition } from './bus';
import type { QueueSpec } from '../transport';

const NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;

/** The queue that a consumer needs. @throws WiringError with what to do when the definition cannot work. */
export function queueOf(definition: ConsumerDefinition, others: readonly ConsumerDefinition[]): QueueSpec {
  const { queue, on, onEvery } = definition;
  checkName(queue);
  if (others.some(other => other.queue === queue)) {
    throw new WiringError(`queue ${queue} is declared twice: give each consumer its own queue, or merge their tables`);
  }
  const types = Object.keys(on ?? {});
  if (onEvery ? types.length > 0 : types.length === 0) {
    throw new WiringError(`consumer ${queue} needs handlers in "on", or "onEvery", and not both`);
  }
  checkLimits(queue, definition);
  return { queue, bindings: onEvery ? ['#'] : types };
}

/** @throws WiringError for a name that a broker, a file or a metric label would not take. */
export function checkName(name: string): void {
  if (!NAME.test(name))
    throw new WiringError(`"${name}" is no queue name: use lower-case letters, digits, dot, dash, underscore`);
}

/** A broker takes a message away from who holds it for 30 minutes, and closes the channel. */
const MAX_TIMEOUT_MS = 25 * 60_000;

/** @throws WiringError for a concurrency or timeout that cannot be meant. */
export function checkLimits(name: string, limits: { readonly concurrency: number; readonly timeoutMs: number }): void {
  if (!Number.isInteger(limits.concurrency) || limits.concurrency < 1) {
    throw new WiringError(`${name}: concurrency must be a whole number of at least 1`);
  }
  if (!(limits.timeoutMs > 0 && limits.timeoutMs <= MAX_TIMEOUT_MS)) {
    throw new WiringError(`${name}: timeoutMs must be above 0 and at most ${MAX_TIMEOUT_MS}`);
  }
}
