import { setTimeout as sleep } from 'node:timers/promises';
import { between, type FaultDefinition, pick } from './fault';

/** SIGSTOP: the process is there, holds its connections and messages, and says nothing; then it goes on as if nothing was. */
export const pause: FaultDefinition = {
  kind: 'pause',
  weight: 3,
  draw: (random, processes) => ({ target: pick(random, processes), forMs: between(random, 1_000, 20_000) }),
  inject: async ({ fleet }, { target, forMs }) => {
    const resume = fleet.pause(target ?? '');
    await sleep(forMs);
    return resume() ? '' : 'killed meanwhile';
  },
};
