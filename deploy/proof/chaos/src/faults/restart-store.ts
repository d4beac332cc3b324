import { between, type FaultDefinition } from './fault';

/** `kill -9` of the store, and a start from what it had on disk; a given one by its command. */
export const restartStore: FaultDefinition = {
  kind: 'restart-store',
  weight: 1,
  most: 2,
  missing: ({ restartStore: may }) =>
    may ? undefined : 'a given store is restarted only with --restart-store-command; or use --store own',
  draw: random => ({ target: null, forMs: between(random, 0, 2_000) }),
  inject: ({ store }, { forMs }) => store.restart(forMs),
};
