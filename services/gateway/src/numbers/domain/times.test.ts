import fc from 'fast-check';
import { timesOf } from './times';

const none = { category: null, team: null, agent: null, firstResponse: [], resolution: [] };

test('half took no longer than the median, nine of ten no longer than p90, and both are times that were taken', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 50 }), seconds => {
      const { firstResponse } = timesOf([{ ...none, firstResponse: seconds.map(s => s * 1_000) }]).all;
      for (const [share, value] of [
        [0.5, firstResponse.median],
        [0.9, firstResponse.p90],
      ] as const) {
        expect(seconds).toContain(value);
        expect(seconds.filter(s => s <= (value ?? 0)).length).toBeGreaterThanOrEqual(seconds.length * share);
        expect(seconds.filter(s => s < (value ?? 0)).length).toBeLessThan(seconds.length * share);
      }
    }),
  );
});

test('groups are put together from what they have in common', () => {
  const nia = { id: 'n', name: 'Nia' };
  const times = timesOf([
    { ...none, category: 'network', agent: nia, resolution: [1_000] },
    { ...none, category: 'network', team: 'x', resolution: [3_000, 5_000] },
  ]);
  expect(times.byCategory['network']?.resolution).toEqual({ count: 3, median: 3, p90: 5 });
  expect(times.byTeam['none']?.resolution).toEqual({ count: 1, median: 1, p90: 1 });
  expect(times.byAgent).toEqual([
    {
      ...nia,
      times: { firstResponse: { count: 0, median: null, p90: null }, resolution: { count: 1, median: 1, p90: 1 } },
    },
  ]);
});
