import { InFlight } from './in-flight';

describe('InFlight', () => {
  it('is idle when nothing runs', async () => expect(await new InFlight().idle(1)).toBe(true));

  it('waits for what runs, and for what begins meanwhile', async () => {
    const inFlight = new InFlight();
    const done: string[] = [];
    const work = (name: string, then?: () => void) =>
      inFlight.track(Promise.resolve().then(() => (then?.(), void done.push(name))));
    void work('first', () => void work('second'));
    expect(await inFlight.idle(1_000)).toBe(true);
    expect(done).toEqual(['first', 'second']);
  });

  it('gives up after its time', async () => {
    const inFlight = new InFlight();
    void inFlight.track(new Promise(() => undefined));
    expect(await inFlight.idle(5)).toBe(false);
    expect(inFlight.size).toBe(1);
  });

  it('forgets what failed and leaves the failure to the caller', async () => {
    const inFlight = new InFlight();
    await expect(inFlight.track(Promise.reject(new Error('boom')))).rejects.toThrow('boom');
    expect(inFlight.size).toBe(0);
  });
});
