import { aWork } from '../../test/fakes';
import { observe } from './observe';

describe('observe', () => {
  it('notes the time of success and of failure', async () => {
    const [good, bad] = [aWork(), aWork()];
    const tick = () => new Promise(resolve => setTimeout(resolve, 2));
    await observe(async () => void (await tick()))(good);
    await expect(observe(() => tick().then(() => Promise.reject(new Error('boom'))))(bad)).rejects.toThrow('boom');
    expect(good.seconds).toBeGreaterThan(0.001);
    expect(bad.seconds).toBeGreaterThan(0.001);
  });
});
