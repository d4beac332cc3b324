import { bus } from './bus';
import { consuming } from './consuming';
import { parking } from './parking';
import { publishing } from './publishing';
import { reconnect } from './reconnect';
import { rpc } from './rpc';
import { watching } from './watching';
import { TIERS, type World } from './world';

export type { World } from './world';

export interface WorldOptions {
  /** Delays of the retry queues, milliseconds. */
  readonly retryTiersMs: readonly number[];
}

/**
 * What every transport promises. One suite for all of them, so that what holds in the single process holds on the broker.
 * @param skip a reason not to run: the suite is then reported as skipped.
 */
export function transportConformance(
  name: string,
  makeWorld: (options: WorldOptions) => Promise<World>,
  options: { readonly skip?: string | undefined; readonly connected?: boolean } = {},
): void {
  if (options.skip) console.warn(`${name}: skipped, ${options.skip}`);
  (options.skip ? describe.skip : describe)(`transport ${name}`, () => {
    jest.setTimeout(30_000);
    let current: World;
    const world = (): World => current;
    // One per test: each quorum queue costs the broker three file handles, and a default broker has room for some 300 queues.
    beforeEach(async () => void (current = await makeWorld({ retryTiersMs: TIERS })));
    afterEach(() => current.dispose());

    describe('publishing', () => publishing(world));
    describe('consuming', () => consuming(world));
    describe('parking', () => parking(world));
    describe('questions', () => rpc(world));
    describe('watching', () => watching(world, options.connected ?? false));
    describe('bus', () => bus(world));
    if (options.connected) describe('reconnect', () => reconnect(world));
  });
}
