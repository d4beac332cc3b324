import { type ConsumerDefinition } from '@switchboard/messaging';
import { eventually, TestSystem } from '@switchboard/testing';
import { Type } from 'typebox';
import { defineService, type ServiceParts, ServiceRuntime } from '../src';

let system: TestSystem;
beforeEach(async () => (system = await TestSystem.create()));
afterEach(() => system.stop());

const settings = Type.Object({});
const service = (parts: Partial<ServiceParts>) =>
  defineService({ name: 'probe', settings, wire: () => ({ collections: [], ...parts }) });

test('ready after the start, unready while stopping; parts are started and let go in order', async () => {
  const steps: string[] = [];
  const step = (name: string) => async () => void steps.push(name);
  const runtime = await ServiceRuntime.create(
    service({ start: step('start'), drain: step('drain'), stop: step('stop') }),
    system.platform('probe'),
    {},
  );
  expect(await runtime.unreadyReason()).toBe('starting');
  await runtime.start();
  expect(await runtime.unreadyReason()).toBeUndefined();
  await runtime.stop();
  expect(await runtime.unreadyReason()).toBe('stopping');
  expect(steps).toEqual(['start', 'drain', 'stop']);
});

test("a service's own reason makes it unready", async () => {
  const runtime = await system.start(service({ unreadyReason: async () => 'warming up' }));
  expect(await runtime.unreadyReason()).toBe('warming up');
});

test('jobs run while the service runs', async () => {
  let runs = 0;
  const runtime = await system.start(
    service({ jobs: [{ name: 'count', everyMs: 1, run: async () => void (runs += 1) }] }),
  );
  await eventually(() => runs > 2);
  await runtime.stop();
  const atStop = runs;
  await new Promise(resolve => setImmediate(resolve));
  expect(runs).toBe(atStop);
});

test('a wiring mistake stops the boot', async () => {
  const consumer: ConsumerDefinition = {
    queue: 'router',
    on: { 'ticket.created': async () => undefined },
    concurrency: 1,
    timeoutMs: 1,
  };
  await expect(system.start(service({ consumers: [consumer] }))).rejects.toThrow(
    /The queue router handles ticket\.created/,
  );
});
