import { aWork } from '../../test/fakes';
import { observe } from './observe';

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
afterEach(() => void jest.useRealTimers());

describe('observe', () => {
  it('notes the time of success and of failure', async () => {
    const [good, bad] = [aWork(), aWork()];
    const took = async (ms: number) => void (await jest.advanceTimersByTimeAsync(ms));
    await observe(() => took(20))(good);
    await expect(observe(() => took(3_000).then(() => Promise.reject(new Error('boom'))))(bad)).rejects.toThrow('boom');
    expect(good.seconds).toBeCloseTo(0.02);
    expect(bad.seconds).toBeCloseTo(3);
  });
});
