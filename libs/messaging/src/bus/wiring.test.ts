import type { ConsumerDefinition } from './bus';
import { checkName, queueOf } from './wiring';

const on = { 'ticket.created': () => Promise.resolve(), 'ticket.queued': () => Promise.resolve() };
const good: ConsumerDefinition = { queue: 'router', concurrency: 4, timeoutMs: 1_000, on };

describe('queueOf', () => {
  it('binds the queue to the types of the table', () => {
    expect(queueOf(good, [])).toEqual({ queue: 'router', bindings: ['ticket.created', 'ticket.queued'] });
  });

  it('binds the queue of a consumer of everything to everything', () => {
    const { on: _, ...rest } = good;
    expect(queueOf({ ...rest, onEvery: () => Promise.resolve() }, [])).toEqual({ queue: 'router', bindings: ['#'] });
  });

  it.each<[string, Partial<ConsumerDefinition>, string]>([
    ['an empty table', { on: {} }, 'needs handlers'],
    ['both tables', { onEvery: () => Promise.resolve() }, 'not both'],
    ['no concurrency', { concurrency: 0 }, 'concurrency'],
    ['no time', { timeoutMs: 0 }, 'timeoutMs'],
    ['more time than a broker allows', { timeoutMs: 30 * 60_000 }, 'timeoutMs'],
    ['a name that is none', { queue: 'Router!' }, 'no queue name'],
  ])('refuses %s', (_, wrong, sentence) => expect(() => queueOf({ ...good, ...wrong }, [])).toThrow(sentence));

  it('refuses the same queue twice', () => expect(() => queueOf(good, [good])).toThrow('declared twice'));
});

describe('checkName', () => {
  it.each(['router', 'classifier.classify', 'a-1_b'])('takes %s', name => expect(() => checkName(name)).not.toThrow());
  it.each(['', '.x', 'a b', 'a*', 'ä'])('refuses "%s"', name => expect(() => checkName(name)).toThrow('no queue name'));
});
