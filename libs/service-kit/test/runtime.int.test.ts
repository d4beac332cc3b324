import { PermanentError, silentLogger } from '@switchboard/kernel';
import { type ConsumerDefinition } from '@switchboard/messaging';
import { Database, defineCollection } from '@switchboard/persistence';
import { anEvent, eventually, TcpProxy, TestSystem } from '@switchboard/testing';
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

describe('a database that goes away in the middle of the start', () => {
  const rows = defineCollection<{ _id: string }>({
    name: 'rows',
    fields: { _id: { type: String, required: true } },
    indexes: [{ name: 'by_name', keys: { name: 1 } }],
  });
  let proxy: TcpProxy;
  let database: Database;
  beforeEach(async () => {
    const through = await TcpProxy.toDatabase(system.databaseUri);
    proxy = through.proxy;
    database = await Database.connect({ uri: through.uri, appName: 'tests', logger: silentLogger() });
  });
  afterEach(async () => {
    await database.close();
    await proxy.close();
  });
  const lose = () => {
    proxy.cut();
    proxy.release();
  };

  test('is waited for: what was begun is begun again', async () => {
    let starts = 0;
    const start = async () => {
      starts += 1;
      if (starts > 1) return database.ping();
      proxy.hold('server');
      const pinged = database.ping();
      setImmediate(lose);
      await pinged;
    };
    const platform = { ...system.platform('probe'), database };
    const runtime = await ServiceRuntime.create(service({ collections: [rows], start }), platform, {});
    proxy.hold('server');
    const started = runtime.start();
    // The server has made the collection, and its answer is lost.
    const collections = () => system.database.connection.listCollections();
    await eventually(async () => (await collections()).some(({ name }) => name === 'rows'));
    lose();
    await started;
    expect(starts).toBe(2);
    expect(await system.database.model(rows).listIndexes()).toMatchObject([{ name: '_id_' }, { name: 'by_name' }]);
    expect(await runtime.unreadyReason()).toBeUndefined();
    await runtime.stop();
  });

  test('a mistake of ours ends the start', async () => {
    const start = async () => {
      throw new Error('a mistake');
    };
    await expect(system.start(service({ start }))).rejects.toThrow('a mistake');
  });
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

test('what a service has given up is in its metrics, and no more when it was replayed', async () => {
  const state = { broken: true };
  const consumer: ConsumerDefinition = {
    queue: 'classifier',
    on: {
      'ticket.created': async () => undefined,
      'ticket.updated': async () => {
        if (state.broken) throw new PermanentError('no_use', 'no use');
      },
    },
    concurrency: 1,
    timeoutMs: 10_000,
  };
  const platform = system.platform('probe');
  const runtime = await ServiceRuntime.create(service({ consumers: [consumer] }), platform, {});
  await runtime.start();
  const parked = async () =>
    /switchboard_parked_messages{queue="classifier"} (\d+)/.exec(await platform.metrics.metrics())?.[1];
  expect(await parked()).toBe('0');
  const source = { name: 'test', pending: async () => [], remove: async () => undefined };
  const actor = { kind: 'service' as const, id: 'gateway', name: 'gateway' };
  const changes = [{ field: 'priority', from: 'low', to: 'high' }];
  const event = anEvent('ticket.updated', { actor, changes });
  platform.bus.offer(source, { aggregateId: event.subject, events: [event] });
  await eventually(async () => (await parked()) === '1');
  state.broken = false;
  await (await system.parking()).replay('classifier');
  await eventually(async () => (await parked()) === '0');
  await runtime.stop();
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
