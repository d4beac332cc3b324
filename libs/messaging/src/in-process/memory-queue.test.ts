import { silentLogger } from '@switchboard/kernel';
import type { JournalRecord } from './journal';
import { MemoryQueue, type QueueConsumer, type Stored } from './memory-queue';

const stored = (order: number): Stored => ({ record: { order } as JournalRecord, redelivered: false });
const turn = () => new Promise(resolve => setImmediate(resolve));

function consumer(prefetch: number, log: number[]): QueueConsumer {
  return { prefetch, held: new Set(), cancelled: false, deliver: ({ record }) => void log.push(record.order) };
}

describe('MemoryQueue', () => {
  it('puts what comes back before what came later', async () => {
    const queue = new MemoryQueue('q', silentLogger());
    for (const order of [3, 1, 4, 2]) queue.enqueue(stored(order));
    const log: number[] = [];
    queue.addConsumer(consumer(9, log));
    await turn();
    expect(log).toEqual([1, 2, 3, 4]);
  });

  it('lets consumers take turns and never exceeds a prefetch', async () => {
    const queue = new MemoryQueue('q', silentLogger());
    const [a, b]: number[][] = [[], []];
    queue.addConsumer(consumer(2, a!));
    queue.addConsumer(consumer(1, b!));
    for (let i = 0; i < 9; i += 1) queue.enqueue(stored(i));
    await turn();
    expect([a, b]).toEqual([[0, 2], [1]]);
  });

  it('delivers in a later turn, never inside a call', async () => {
    const queue = new MemoryQueue('q', silentLogger());
    const log: number[] = [];
    queue.addConsumer(consumer(1, log));
    queue.enqueue(stored(1));
    expect(log).toEqual([]);
    await turn();
    expect(log).toEqual([1]);
  });

  it('forgets its timers when it is closed', () => {
    jest.useFakeTimers();
    const queue = new MemoryQueue('q', silentLogger());
    const due = jest.fn();
    queue.delay(stored(1), 1, due);
    queue.close();
    jest.runAllTimers();
    jest.useRealTimers();
    expect(due).not.toHaveBeenCalled();
  });
});
