import { between, type FaultDefinition } from './fault';

/** `kill -9` of the broker, and a start from what it had on disk. */
export const restartBroker: FaultDefinition = {
  kind: 'restart-broker',
  weight: 1,
  most: 1,
  missing: ({ restartBroker: may }) => (may ? undefined : 'a given broker is never restarted; use --broker own'),
  draw: random => ({ target: null, forMs: between(random, 0, 1_000) }),
  inject: ({ broker }, { forMs }) => broker.restart(forMs),
};
