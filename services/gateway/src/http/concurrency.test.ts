import { AdaptiveConcurrency } from './concurrency';

/**
 * A machine that works off `perSecond` requests, one after the other, and a crowd that sends more than that. Time is made by hand.
 * @returns what the requests that were let in took during the last second, and how many places there were at its end.
 */
function simulate(perSecond: number, arrivalsPerSecond: number, seconds: number, unseenMs = 0) {
  let now = 0;
  const limit = new AdaptiveConcurrency({
    min: 2,
    initial: 32,
    max: 256,
    targetMs: 250,
    unseenMs: () => unseenMs,
    now: () => now,
  });
  const queue: number[] = [];
  const took: number[] = [];
  let done = 0;
  let [arrived, served] = [0, 0];
  for (; now < seconds * 1_000; now += 1) {
    for (; arrived < (now / 1_000) * arrivalsPerSecond; arrived += 1) if (limit.tryEnter()) queue.push(now);
    for (; served < (now / 1_000) * perSecond; served += 1) {
      const from = queue.shift();
      if (from === undefined) continue;
      limit.leave(now - from);
      done += 1;
      if (now >= (seconds - 1) * 1_000) took.push(now - from);
    }
  }
  return { worst: Math.max(...took), places: limit.limit, perSecond: done / seconds };
}

test.each([10, 50, 200, 800])(
  'a machine that does %i a second answers what it lets in within the target, three times overloaded',
  speed => {
    const { worst, perSecond } = simulate(speed, speed * 3, 30);
    expect(worst).toBeLessThan(500);
    // It is kept busy all the same.
    expect(perSecond).toBeGreaterThan(speed * 0.9);
  },
);

test('a fast machine gets more places, a slow one fewer', () => {
  expect(simulate(800, 2_400, 30).places).toBeGreaterThan(100);
  expect(simulate(50, 150, 30).places).toBeLessThan(20);
});

test('what it can do is let in, all of it', () => {
  expect(simulate(200, 100, 10).perSecond).toBeCloseTo(100, 0);
});

test('time that requests waited before they were seen counts', () => {
  expect(simulate(800, 2_400, 30, 300).places).toBe(2);
});

test('requests that are slow while they are alone do not cost places', () => {
  let now = 0;
  const limit = new AdaptiveConcurrency({
    min: 2,
    initial: 32,
    max: 256,
    targetMs: 250,
    unseenMs: () => 0,
    now: () => now,
  });
  for (let i = 0; i < 100; i += 1) {
    limit.tryEnter();
    now += 1_000;
    limit.leave(1_000);
  }
  expect(limit.limit).toBe(32);
});

test('a place is free again, whatever became of the work', () => {
  const limit = new AdaptiveConcurrency({ min: 1, initial: 1, max: 1, targetMs: 250, unseenMs: () => 0 });
  expect([limit.tryEnter(), limit.tryEnter()]).toEqual([true, false]);
  limit.leave();
  expect(limit.tryEnter()).toBe(true);
});
