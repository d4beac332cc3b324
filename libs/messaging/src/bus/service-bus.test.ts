import { ClassifyRequest, ClassifyResponse } from '@switchboard/contracts';
import { silentLogger } from '@switchboard/kernel';
import { Type } from 'typebox';
import { confirmAll, publishingTransport } from '../../test/fakes';
import type { AnyRpcDefinition, RpcDefinition } from './bus';
import { InProcessBroker } from '../in-process/in-process-broker';
import type { Transport } from '../transport';
import { createBus, type BusOptions } from './create-bus';

const make = (options: Partial<BusOptions> = {}) =>
  createBus({
    transport: new InProcessBroker({ logger: silentLogger() }).transport('tests'),
    service: 'tests',
    logger: silentLogger(),
    ...options,
  });
const consumer = (queue: string) => ({
  queue,
  concurrency: 1,
  timeoutMs: 100,
  on: { 'ticket.queued': () => Promise.resolve() },
});

describe('the bus', () => {
  it('refuses declarations after the start, and a second start', async () => {
    const bus = make();
    await bus.start();
    expect(() => bus.consume(consumer('late'))).toThrow('after start');
    await expect(bus.start()).rejects.toThrow('after start');
    await bus.stop();
  });

  it('refuses to answer a question twice', () => {
    const rpc = {
      name: 'q',
      request: Type.Object({}),
      response: Type.Object({}),
      concurrency: 1,
      timeoutMs: 1,
      handle: async () => ({}),
    };
    const bus = make();
    bus.serve(rpc);
    expect(() => bus.serve(rpc)).toThrow('served twice');
  });

  it('takes questions with different schemas out of one table', () => {
    const classify: RpcDefinition<typeof ClassifyRequest, typeof ClassifyResponse> = {
      name: 'classify',
      request: ClassifyRequest,
      response: ClassifyResponse,
      concurrency: 1,
      timeoutMs: 1,
      handle: ({ description }) => Promise.reject(new Error(description)),
    };
    const table: readonly AnyRpcDefinition[] = [classify];
    const bus = make();
    for (const rpc of table) expect(() => bus.serve(rpc)).not.toThrow();
  });

  it('declares queues of other services too, its own ones taking precedence', async () => {
    const declared: unknown[] = [];
    const transport: Transport = {
      ...publishingTransport(confirmAll()),
      start: async specs => void declared.push(...specs),
      subscribe: async () => ({ cancel: async () => undefined }),
    };
    const bus = make({
      transport,
      alsoDeclare: [
        { queue: 'mine', bindings: ['x'] },
        { queue: 'other', bindings: ['#'] },
      ],
    });
    bus.consume(consumer('mine'));
    await bus.start();
    expect(declared).toEqual([
      { queue: 'mine', bindings: ['ticket.queued'] },
      { queue: 'other', bindings: ['#'] },
    ]);
    await bus.stop();
  });

  it('is not ready before the start and while stopping', async () => {
    const bus = make();
    expect(await bus.unreadyReason()).toBe('waiting for the broker');
    await bus.start();
    expect(await bus.unreadyReason()).toBeUndefined();
    await bus.stop();
    expect(await bus.unreadyReason()).toBe('the service is stopping');
  });

  it('can be stopped while it still waits for the broker; the start then ends quietly', async () => {
    let giveUp = (): void => undefined;
    const transport: Transport = {
      ...publishingTransport(confirmAll()),
      start: () => new Promise((_, reject) => (giveUp = () => reject(new Error('closed')))),
      close: async () => giveUp(),
    };
    const bus = make({ transport });
    const starting = bus.start();
    await bus.stop();
    await expect(starting).resolves.toBeUndefined();
  });

  it('refuses delays that do not ascend', () => expect(() => make({ retryTiersMs: [5, 1] })).toThrow('ascending'));
});
