import { setTimeout as sleep } from 'node:timers/promises';
import { between, type FaultDefinition, pick } from './fault';

/** A black hole between a process and the broker: connections stay open, nothing comes through; then all of it at once. */
export const unplug: FaultDefinition = {
  kind: 'unplug',
  weight: 2,
  missing: ({ cutBroker }) => (cutBroker ? undefined : 'lines to a broker with TLS can not be cut'),
  draw: (random, processes) => ({ target: pick(random, processes), forMs: between(random, 1_000, 15_000) }),
  inject: async ({ lines }, { target, forMs }) => {
    const line = lines.of(target ?? '');
    line.hold('both');
    await sleep(forMs);
    line.release();
    return '';
  },
};
