import { QUEUE_BINDINGS } from '@switchboard/contracts';
import { WiringError } from '@switchboard/kernel';
import type { ConsumerDefinition, QueueSpec } from '@switchboard/messaging';

/** Every queue of the system. */
export const allQueues: readonly QueueSpec[] = Object.entries(QUEUE_BINDINGS).map(([queue, bindings]) => ({
  queue,
  bindings,
}));

/** @throws WiringError when a consumer's table and the system's topology differ: its queue would miss events or get foreign ones. */
export function checkTopology(consumer: ConsumerDefinition): void {
  const own = consumer.onEvery ? ['#'] : Object.keys(consumer.on ?? {}).sort();
  const known = [...(QUEUE_BINDINGS[consumer.queue] ?? [])].sort();
  if (own.join() === known.join()) return;
  throw new WiringError(
    `The queue ${consumer.queue} handles ${own.join(', ')}, but libs/contracts/src/topology.ts binds ${known.join(', ') || 'nothing'} to it. Run \`npm run generate\`.`,
  );
}
