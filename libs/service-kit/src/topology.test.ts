import { EVENT_TYPES, QUEUE_BINDINGS } from '@switchboard/contracts';
import { checkTopology } from './topology';

const handler = async () => undefined;
const consumer = (queue: string, types: readonly string[]) => ({
  queue,
  on: Object.fromEntries(types.map(type => [type, handler])),
  concurrency: 1,
  timeoutMs: 1,
});

test('every binding names an event that exists', () => {
  for (const bindings of Object.values(QUEUE_BINDINGS)) {
    for (const type of bindings) expect(['#', ...EVENT_TYPES]).toContain(type);
  }
});

test('a table that says what the topology says is accepted, in any order', () => {
  expect(() => checkTopology(consumer('classifier', ['ticket.updated', 'ticket.created']))).not.toThrow();
  expect(() => checkTopology({ queue: 'audit', onEvery: handler, concurrency: 1, timeoutMs: 1 })).not.toThrow();
});

test.each([
  ['a missing handler', consumer('classifier', ['ticket.created'])],
  ['a foreign event', consumer('classifier', ['ticket.created', 'ticket.updated', 'user.created'])],
  ['an unknown queue', consumer('clasifier', ['ticket.created'])],
])('%s stops the boot with a sentence that says what to do', (_name, definition) => {
  expect(() => checkTopology(definition)).toThrow(/topology\.ts binds .* Run `npm run generate`/);
});
