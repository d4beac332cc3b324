import { setTimeout as sleep } from 'node:timers/promises';
import { between, type FaultDefinition, pick } from './fault';

/** `kill -9`, and started again after up to three seconds. */
export const kill: FaultDefinition = {
  kind: 'kill',
  weight: 10,
  draw: (random, processes) => ({ target: pick(random, processes), forMs: between(random, 0, 3_000) }),
  inject: async ({ fleet }, { target, forMs }) => {
    const pid = await fleet.kill(target ?? '');
    await sleep(forMs);
    fleet.start(target ?? '');
    return `pid ${pid}`;
  },
};
