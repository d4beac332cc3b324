import { between, type FaultDefinition, pick } from './fault';
import { setTimeout as sleep } from 'node:timers/promises';

/** Cuts a process off the broker: the connection breaks without a goodbye and none comes about for a while. */
export const disconnect: FaultDefinition = {
  kind: 'disconnect',
  weight: 5,
  missing: ({ cutBroker }) => (cutBroker ? undefined : 'lines to a broker with TLS can not be cut'),
  draw: (random, processes) => ({ target: pick(random, processes), forMs: between(random, 0, 2_000) }),
  inject: async ({ lines }, { target, forMs }) => {
    const line = lines.of(target ?? '');
    line.down = true;
    line.cut();
    await sleep(forMs);
    line.down = false;
    return '';
  },
};
