import { Registry } from 'prom-client';
import { reportParked } from './parked-messages';

const line = async (registry: Registry, queue: string): Promise<string | undefined> =>
  (await registry.metrics()).split('\n').find(each => each.startsWith(`switchboard_parked_messages{queue="${queue}"}`));

test('each scrape asks anew, and what is not known any more is not shown', async () => {
  const registry = new Registry();
  const answers = [2, 3];
  const parked = jest.fn(async () => {
    const next = answers.shift();
    if (next === undefined) throw new Error('the broker is away');
    return next;
  });
  reportParked(registry, { queue: 'router', bus: { parked } });
  expect(await line(registry, 'router')).toBe('switchboard_parked_messages{queue="router"} 2');
  expect(await line(registry, 'router')).toBe('switchboard_parked_messages{queue="router"} 3');
  expect(await line(registry, 'router')).toBeUndefined();
  expect(parked).toHaveBeenCalledWith('router');
});

test('services of one process share the gauge, each with its own queue', async () => {
  const registry = new Registry();
  for (const [queue, count] of Object.entries({ router: 1, audit: 0 }))
    reportParked(registry, { queue, bus: { parked: async () => count } });
  expect(await line(registry, 'router')).toMatch(/ 1$/);
  expect(await line(registry, 'audit')).toMatch(/ 0$/);
});

test('a broker that never answers does not hold up the scrape', async () => {
  const registry = new Registry();
  reportParked(registry, { queue: 'router', bus: { parked: () => new Promise(() => undefined) } });
  expect(await line(registry, 'router')).toBeUndefined();
});
