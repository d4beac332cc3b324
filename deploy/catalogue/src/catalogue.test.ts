import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_TYPES, QUEUE_BINDINGS } from '@switchboard/contracts';
import { Type } from 'typebox';
import { catalogue, entryOf, serviceNamed } from './index';

const wire = () => ({ collections: [] });

test('every folder of services/ but the page is in the catalogue under its own name, those that people call first', () => {
  const folders = readdirSync(join(__dirname, '../../../services'))
    .filter(folder => folder !== 'web')
    .sort();
  expect(catalogue.map(({ name }) => name).sort()).toEqual(folders);
  expect(catalogue[0]?.name).toBe('gateway');
});

test('the topology is what the entries of the services say, and every event in them exists', () => {
  const queues = catalogue.flatMap(({ queue }) => (queue ? [[queue.name, [...queue.bindings]] as const] : []));
  expect(Object.fromEntries(queues)).toEqual(
    Object.fromEntries(Object.entries(QUEUE_BINDINGS).map(([queue, bindings]) => [queue, [...bindings].sort()])),
  );
  for (const [, bindings] of queues) for (const type of bindings) expect(['#', ...EVENT_TYPES]).toContain(type);
});

test('what a service does not say of its operation has a default, and its concurrency comes from its settings', () => {
  expect(serviceNamed('router')).toMatchObject({
    script: 'services/router/dist/main.js',
    queue: { name: 'router', concurrency: 8 },
    hosting: { replicas: 2, scaling: { messagesPerReplica: 100, maxReplicas: 10 } },
  });
  expect(serviceNamed('audit').queue).toEqual({ name: 'audit', bindings: ['#'], concurrency: 64 });
  expect(serviceNamed('gateway').queue).toMatchObject({ name: 'gateway', concurrency: 8 });
});

test('a mistake says what to do', () => {
  expect(() => serviceNamed('rooter')).toThrow(/There is no service rooter; there are gateway, /);
  const entry = { queue: 'x', on: {}, concurrency: { setting: 'X_CONCURRENCY' } };
  expect(() => entryOf({ name: 'x', settings: Type.Object({}), entry, wire })).toThrow(
    /Name a setting in its entry\.ts/,
  );
});
